import { asc, desc } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { calendars } from '../schema/index.ts';

export type CalendarVersion = Pick<
  typeof calendars.$inferSelect,
  'code' | 'version' | 'body' | 'storedAt' | 'movedAt'
>;

/** Every version of every production calendar, the newest of each first. */
export async function listCalendars(db: Database): Promise<CalendarVersion[]> {
  const { code, version, body, storedAt, movedAt, ordinal } = calendars;
  return await db
    .select({ code, version, body, storedAt, movedAt })
    .from(calendars)
    .orderBy(asc(code), desc(ordinal));
}
