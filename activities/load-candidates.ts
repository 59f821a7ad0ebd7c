import { loadCandidates as load } from '../db/queries/load-candidates.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';

/** Officers of a unit with the cases that are open with each. */
export function loadCandidates({ db }: Pick<Deps, 'db'>): CaseActivities['loadCandidates'] {
  return (unit) => load(db, unit);
}
