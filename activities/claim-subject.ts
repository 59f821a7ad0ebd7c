import { claimSubject as claim } from '../db/queries/claim-subject.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';

/** Takes the subject of a case for it, unless another open case has it. */
export function claimSubject({ db }: Pick<Deps, 'db'>): CaseActivities['claimSubject'] {
  return async (input) => ({ holder: await claim(db, input) });
}
