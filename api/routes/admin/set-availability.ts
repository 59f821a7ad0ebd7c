import { findUnit } from '../../../db/queries/find-unit.ts';
import { findUser } from '../../../db/queries/find-user.ts';
import { listVersions } from '../../../db/queries/list-versions.ts';
import { storeAvailability } from '../../../db/queries/store-availability.ts';
import type { Unavailability } from '../../../db/schema/index.ts';
import type { RawCall } from '../../call.ts';
import { findVisibleService } from '../../find-visible-service.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { presentUnavailability } from '../../present-unavailability.ts';
import { route } from '../../route.ts';
import { setAvailabilitySpec } from './set-availability.schema.ts';

export const setAvailability = route(setAvailabilitySpec, async (call) => {
  const { body, deps } = call;
  const { code } = await findVisibleService(call);
  const unavailable = body.available ? null : await checked(call, code, body);
  await storeAvailability(deps.db, code, unavailable);
  return {
    body: { code, unavailable: unavailable && (await presentUnavailability(call, unavailable)) },
  };
});

/** What it names must be there: people will be sent to it. */
async function checked(
  { deps, language }: Pick<RawCall, 'deps' | 'language'>,
  code: string,
  { reason, alternatives, responsible }: Unavailability,
): Promise<Unavailability> {
  const known = new Set((await listVersions(deps.db)).map((one) => one.code));
  const wrong = alternatives.findIndex((one) => one === code || !known.has(one));
  if (wrong !== -1) {
    throw invalidRequest(language, `alternatives.${wrong.toString()}`, 'unknown_alternative');
  }
  const { db } = deps;
  if (!(await findUnit(db, responsible)) && !(await findUser(db, responsible))) {
    throw invalidRequest(language, 'responsible', 'unknown_responsible');
  }
  return { reason, alternatives, responsible };
}
