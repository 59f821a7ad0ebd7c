import { and, desc, eq } from 'drizzle-orm';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import type { Database } from '../connect.ts';
import { calendars } from '../schema/index.ts';

/**
 * The production calendar of a country or region in the version given, or as it was stored last; `null` if there is none.
 */
export async function findCalendar(
  db: Database,
  code: string,
  version?: string,
): Promise<Calendar | null> {
  const [found] = await db
    .select({ body: calendars.body })
    .from(calendars)
    .where(
      and(
        eq(calendars.code, code),
        version === undefined ? undefined : eq(calendars.version, version),
      ),
    )
    .orderBy(desc(calendars.ordinal))
    .limit(1);
  return found?.body ?? null;
}
