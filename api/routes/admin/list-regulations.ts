import { listRegulations as readRegulations } from '../../../db/queries/list-regulations.ts';
import { presentService } from '../../present-service.ts';
import { route } from '../../route.ts';
import { listRegulationsSpec } from './list-regulations.schema.ts';

/** Those of the caller's agency; without one, of all. */
export const listRegulations = route(
  listRegulationsSpec,
  async ({ deps, caller, language, at }) => {
    const regulations = await readRegulations(deps.db, at.toISOString());
    const items = regulations
      .filter(({ agency }) => caller.agency === null || caller.agency === agency)
      .map((regulation) => presentService(regulation, language));
    return { body: { items } };
  },
);
