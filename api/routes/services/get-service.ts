import { findRegulationInForce } from '../../../db/queries/find-regulation-in-force.ts';
import { AppError } from '../../app-error.ts';
import { isListed, presentService } from '../../present-service.ts';
import { unavailabilities } from '../../present-unavailability.ts';
import { route } from '../../route.ts';
import { getServiceSpec } from './get-service.schema.ts';

export const getService = route(getServiceSpec, async (call) => {
  const { deps, params, language, at } = call;
  const regulation = await findRegulationInForce(deps.db, params.code ?? '', at.toISOString());
  if (!regulation || !isListed(regulation, deps)) throw new AppError('not_found');
  return {
    body: presentService(regulation, language, (await unavailabilities(call)).get(regulation.code)),
  };
});
