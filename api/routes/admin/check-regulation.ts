import { readRegulation } from '../../read-regulation.ts';
import { route } from '../../route.ts';
import { presentProblems } from '../../version-reply.ts';
import { checkRegulationSpec } from './check-regulation.schema.ts';

/** What it would be numbered matters to no check. */
const ANY_VERSION = 1;

export const checkRegulation = route(checkRegulationSpec, async (call) => {
  const given = await readRegulation(call, { version: ANY_VERSION });
  return { body: { problems: presentProblems(given, call.language) } };
});
