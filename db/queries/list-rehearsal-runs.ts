import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { rehearsalRuns, type RegulationVersion, type RehearsalRun } from '../schema/index.ts';

/** The newest run of each rehearsal under this very edition, in the order of their codes. */
export async function listRehearsalRuns(
  db: Database,
  { code, version, bodyHash }: Pick<RegulationVersion, 'code' | 'version' | 'bodyHash'>,
): Promise<RehearsalRun[]> {
  return await db
    .select()
    .from(rehearsalRuns)
    .where(
      and(
        eq(rehearsalRuns.code, code),
        eq(rehearsalRuns.version, version),
        eq(rehearsalRuns.bodyHash, bodyHash),
      ),
    )
    .orderBy(asc(rehearsalRuns.scenario));
}
