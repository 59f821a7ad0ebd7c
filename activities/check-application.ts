import { checkApplication as check } from '../db/check-application.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { pinnedRegulation } from './pinned-regulation.ts';

/** An application against the regulation version that it was filed under. */
export function checkApplication({ db }: Pick<Deps, 'db'>): CaseActivities['checkApplication'] {
  return async ({ serviceCode, serviceVersion, ...checked }) =>
    check(await pinnedRegulation(db, { serviceCode, serviceVersion }), checked);
}
