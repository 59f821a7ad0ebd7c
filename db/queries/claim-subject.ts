import { sql } from 'drizzle-orm';
import { factsOf, STATUS_CODES } from '../../workflows/domain/status.ts';
import type { Database } from '../connect.ts';
import { applications, subjectClaims } from '../schema/index.ts';
import { sha256 } from '../sha256.ts';

/** In these the case is over, although an appeal may yet follow. */
const OVER = STATUS_CODES.filter((status) => factsOf(status).end !== null);

/**
 * Takes a subject for a case, unless another case that is not over has it. One statement: of two that ask at once one
 * waits for the other's answer.
 * @returns the number of the case that has it; `null` when it is this one
 */
export async function claimSubject(
  db: Database,
  claim: { caseId: string; serviceCode: string; applicantId: string; subject: string },
): Promise<string | null> {
  const { caseId, serviceCode, applicantId, subject } = claim;
  const { caseId: holder, subjectHash } = subjectClaims;
  const isFree = sql`exists (
    select from ${applications} where ${applications.id} = ${holder}
    and (${applications.closed} or ${applications.status} in ${OVER}))`;
  const [row] = await db
    .insert(subjectClaims)
    .values({ serviceCode, applicantId, subjectHash: sha256(subject), caseId })
    .onConflictDoUpdate({
      target: [subjectClaims.serviceCode, subjectClaims.applicantId, subjectHash],
      set: { caseId: sql`case when ${isFree} then excluded.case_id else ${holder} end` },
    })
    .returning({
      caseId: holder,
      number: sql<
        string | null
      >`(select number from ${applications} where id = ${subjectClaims}.case_id)`,
    });
  if (row?.caseId === caseId) return null;
  if (!row?.number) throw new Error('A subject is claimed by a case without a number');
  return row.number;
}
