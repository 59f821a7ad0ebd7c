import type { Application } from '../db/schema/applications.ts';
import { findCase } from '../db/queries/find-case.ts';
import { caseNumberOfAppeal } from '../workflows/domain/case-number.ts';
import { accessOf, type RouteKey } from './access.ts';
import { AppError } from './app-error.ts';
import { isOwn, isStaffOf } from './parties.ts';
import type { RawCall } from './call.ts';

/**
 * The case that the path names by id, number or the number of an appeal. Throws `not_found` for one that does not exist
 * and for one that the route does not let the caller reach: nobody learns which.
 */
export async function findVisibleCase(call: RawCall, key: RouteKey): Promise<Application> {
  const { caller, deps, params, trace } = call;
  const row = await findCase(deps.db, params.id ?? caseNumberOfAppeal(params.number ?? '') ?? '');
  if (!row) throw new AppError('not_found');

  const { scope } = accessOf(key);
  const isReachable =
    (scope !== 'staff' && isOwn(caller, row)) || (scope !== 'own' && isStaffOf(caller, row));
  if (!isReachable) throw new AppError('not_found');

  if (row.number !== null) trace.caseNumber = row.number;
  return row;
}
