import { checkApplication as check } from '../db/check-application.ts';
import { findInfected } from '../db/queries/find-infected.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { pinnedRegulation } from './pinned-regulation.ts';

/**
 * An application against the regulation version that it was filed under. A document in which malware was found by now is as
 * good as none.
 */
export function checkApplication({ db }: Pick<Deps, 'db'>): CaseActivities['checkApplication'] {
  return async ({ serviceCode, serviceVersion, ...checked }) => {
    const infected = await findInfected(db, checked.documents);
    return check(await pinnedRegulation(db, { serviceCode, serviceVersion }), checked, infected);
  };
}
