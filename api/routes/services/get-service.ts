import { findRegulation } from '../../../db/queries/find-regulation.ts';
import { AppError } from '../../app-error.ts';
import { isListed, presentService } from '../../present-service.ts';
import { route } from '../../route.ts';
import { getServiceSpec } from './get-service.schema.ts';

export const getService = route(getServiceSpec, async ({ deps, params, language }) => {
  const regulation = await findRegulation(deps.db, params.code ?? '');
  if (!regulation || !isListed(regulation, deps)) throw new AppError('not_found');
  return { body: presentService(regulation, language) };
});
