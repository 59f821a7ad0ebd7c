import type { Preferences } from '../../workflows/domain/messages/preferences.ts';
import type { Database } from '../connect.ts';
import { notificationPreferences } from '../schema/index.ts';

/** Keeps how a person wants to be told. */
export async function savePreferences(
  db: Database,
  person: string,
  { language, zone, quietHours, rules }: Preferences,
  at: string,
): Promise<void> {
  const values = { language, zone, quietHours, rules, updatedAt: at };
  await db
    .insert(notificationPreferences)
    .values({ person, ...values })
    .onConflictDoUpdate({ target: notificationPreferences.person, set: values });
}
