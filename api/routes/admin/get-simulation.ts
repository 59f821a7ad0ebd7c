import { findVisibleVersion } from '../../find-visible-version.ts';
import { route } from '../../route.ts';
import { simulationReply } from '../../simulation-reply.ts';
import { getSimulationSpec } from './get-simulation.schema.ts';

export const getSimulation = route(getSimulationSpec, async (call) => {
  const version = await findVisibleVersion(call);
  return simulationReply(call, version, call.params.id ?? '', 0);
});
