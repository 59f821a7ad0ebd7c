import { findVisibleVersion } from '../../find-visible-version.ts';
import { prepareRehearsals } from '../../prepare-rehearsals.ts';
import { route } from '../../route.ts';
import { orderSimulation } from '../../order-simulation.ts';
import { simulationReply } from '../../simulation-reply.ts';
import { simulateVersionSpec } from './simulate-version.schema.ts';

/** Somebody waits for the answer; by then they rather look again. */
const WAITS_MS = 60_000;

/** The regulation's own rehearsals are kept: publishing asks for them. */
export const simulateVersion = route(simulateVersionSpec, async (call) => {
  const { caller, language, at, body } = call;
  const version = await findVisibleVersion(call);
  const given = body.scenarios ?? version.body.rehearsals;
  const scenarios = prepareRehearsals(given, at.getTime(), language);
  const keptFor = body.scenarios ? null : caller.id;
  const id = await orderSimulation(call, version, { scenarios, keptFor });
  return simulationReply(call, version, id, WAITS_MS);
});
