import { and, desc, eq, gte, sql } from 'drizzle-orm';
import type { CaseFacts } from '../../workflows/domain/case.ts';
import type { Applicant } from '../../workflows/domain/people.ts';
import type { Database } from '../connect.ts';
import { applications } from '../schema/index.ts';

/** A case that nothing more can happen to. */
export interface ClosedCase {
  id: string;
  number: string;
  serviceVersion: number;
  territory: string;
  applicant: Applicant;
  facts: CaseFacts;
  submittedAt: string;
  updatedAt: string;
}

/** Finished cases of a service, those filed last first, from after `after` on; `since`: an ISO instant of filing. */
export async function listClosedCases(
  db: Database,
  serviceCode: string,
  page: {
    since: string | null;
    after: Pick<ClosedCase, 'id' | 'submittedAt'> | null;
    limit: number;
  },
): Promise<ClosedCase[]> {
  const { id, number, serviceVersion, territory, applicant, facts, submittedAt, updatedAt } =
    applications;
  const { since, after, limit } = page;
  const found = await db
    .select({ id, number, serviceVersion, territory, applicant, facts, submittedAt, updatedAt })
    .from(applications)
    .where(
      and(
        eq(applications.serviceCode, serviceCode),
        eq(applications.closed, true),
        since === null ? undefined : gte(submittedAt, since),
        after === null
          ? undefined
          : sql`(${submittedAt}, ${id}) < (${after.submittedAt}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(submittedAt), desc(id))
    .limit(limit);
  return found.flatMap((one) =>
    one.number !== null && one.facts && one.submittedAt !== null
      ? [{ ...one, number: one.number, facts: one.facts, submittedAt: one.submittedAt }]
      : [],
  );
}
