import { eq } from 'drizzle-orm';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../workflows/domain/messages/preferences.ts';
import type { Database } from '../connect.ts';
import { notificationPreferences } from '../schema/index.ts';

/** How a person wants to be told; the defaults for whoever has said nothing. */
export async function findPreferences(db: Database, person: string): Promise<Preferences> {
  const { language, zone, quietHours, rules } = notificationPreferences;
  const [found] = await db
    .select({ language, zone, quietHours, rules })
    .from(notificationPreferences)
    .where(eq(notificationPreferences.person, person));
  return found ?? DEFAULT_PREFERENCES;
}
