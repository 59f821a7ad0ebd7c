import { listUnits } from '../../../db/queries/list-units.ts';
import { commandRoute } from '../../command-route.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { handOverCaseSpec } from './hand-over-case.schema.ts';

/** Without a unit the case goes to the dispatcher queue of the agency. */
export const handOverCase = commandRoute(
  handOverCaseSpec,
  'handover',
  'handover',
  async ({ body: { agency, unit = null, reason }, deps, language }) => {
    const units = await listUnits(deps.db, agency);
    if (units.length === 0) throw invalidRequest(language, 'agency', 'unknown_agency');
    if (unit !== null && !units.some(({ code }) => code === unit)) {
      throw invalidRequest(language, 'unit', 'unknown_unit');
    }
    return { agency, unit, reason };
  },
);
