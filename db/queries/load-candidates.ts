import { and, arrayContains, asc, count, eq, not } from 'drizzle-orm';
import type { Candidate } from '../../workflows/domain/activities.ts';
import type { Database } from '../connect.ts';
import { applications, users } from '../schema/index.ts';

/** The officers of a unit in the order of their ids, each with the cases that are open with them now. */
export async function loadCandidates(
  db: Database,
  of: { agency: string; unit: string },
): Promise<Candidate[]> {
  const candidates = await db
    .select({
      id: users.id,
      name: users.name,
      openCases: count(applications.id),
    })
    .from(users)
    .leftJoin(applications, and(eq(applications.executorId, users.id), not(applications.closed)))
    .where(
      and(
        eq(users.agency, of.agency),
        eq(users.unit, of.unit),
        arrayContains(users.roles, ['officer']),
      ),
    )
    .groupBy(users.id)
    .orderBy(asc(users.id));
  return candidates.map((candidate) => ({ ...candidate, unit: of.unit }));
}
