import { findUser } from '../../../db/queries/find-user.ts';
import { commandRoute } from '../../command-route.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { assignOfficerSpec } from './assign-officer.schema.ts';

/** A head gives a case to an officer of the unit; who heads the whole agency, to one of any of its units. */
export const assignOfficer = commandRoute(
  assignOfficerSpec,
  'assign',
  'assign',
  async ({ body, deps, row, caller, language }) => {
    const user = await findUser(deps.db, body.officerId);
    const unit = user?.agency === row.agency ? user.unit : null;
    const isInReach = caller.unit === null || caller.unit === unit;
    if (!user?.roles.includes('officer') || unit === null || !isInReach) {
      throw invalidRequest(language, 'officerId', 'unknown_officer');
    }
    return { officer: { id: user.id, name: user.name, unit } };
  },
);
