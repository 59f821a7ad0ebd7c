import { checkApplication as check } from '../db/check-application.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { pinnedRegulation } from './pinned-regulation.ts';

/** Form and documents against the regulation version that the case was filed under. */
export function checkApplication({ db }: Pick<Deps, 'db'>): CaseActivities['checkApplication'] {
  return async ({ form, documents, ...pinned }) =>
    check(await pinnedRegulation(db, pinned), { form, documents });
}
