import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { calendars } from '../schema/index.ts';

/** Notes when every open case had been told of a version of a calendar; the first time stays. */
export async function noteCalendarMoved(
  db: Database,
  { code, version }: { code: string; version: string },
): Promise<void> {
  await db
    .update(calendars)
    .set({ movedAt: new Date().toISOString() })
    .where(
      and(eq(calendars.code, code), eq(calendars.version, version), isNull(calendars.movedAt)),
    );
}
