import { findResponsible as find } from '../db/queries/find-responsible.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';

/** Who has to hear of a broken term. */
export function findResponsible({ db }: Pick<Deps, 'db'>): CaseActivities['findResponsible'] {
  return (level) => find(db, level);
}
