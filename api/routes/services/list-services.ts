import { listRegulations } from '../../../db/queries/list-regulations.ts';
import { isListed, presentService } from '../../present-service.ts';
import { unavailabilities } from '../../present-unavailability.ts';
import { route } from '../../route.ts';
import { listServicesSpec } from './list-services.schema.ts';

export const listServices = route(listServicesSpec, async (call) => {
  const { deps, language, at } = call;
  const unavailable = await unavailabilities(call);
  const regulations = await listRegulations(deps.db, at.toISOString());
  const items = regulations
    .filter((regulation) => isListed(regulation, deps))
    .map((regulation) => presentService(regulation, language, unavailable.get(regulation.code)));
  return { body: { items } };
});
