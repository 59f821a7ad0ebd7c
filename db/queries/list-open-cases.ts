import { and, asc, gt, gte, isNotNull, isNull, not, or, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { applications } from '../schema/index.ts';

/**
 * Open cases that count by another version of a production calendar, in the order of their ids, from after `after` on;
 * with them numbered drafts: those are being filed, and nobody knows yet by what they will count. `since` (ISO instant):
 * only what was filed then or later, or is not yet.
 */
export async function listOpenCases(
  db: Database,
  calendar: { code: string; version: string },
  { since, after, limit }: { since: string | null; after: string | null; limit: number },
): Promise<{ id: string; number: string }[]> {
  const { id, number, closed, facts, submittedAt } = applications;
  const found = await db
    .select({ id, number })
    .from(applications)
    .where(
      and(
        not(closed),
        isNotNull(number),
        or(
          isNull(facts),
          and(
            sql`${facts}->'calendar'->>'code' = ${calendar.code}`,
            sql`${facts}->'calendar'->>'version' <> ${calendar.version}`,
          ),
        ),
        since === null ? undefined : or(isNull(submittedAt), gte(submittedAt, since)),
        after === null ? undefined : gt(id, after),
      ),
    )
    .orderBy(asc(id))
    .limit(limit);
  return found.flatMap((one) => (one.number === null ? [] : [{ id: one.id, number: one.number }]));
}
