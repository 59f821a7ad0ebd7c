import type { RegulationVersion } from '../db/schema/index.ts';
import { endingsOf } from '../workflows/domain/endings-of.ts';
import { endingsToRehearse } from '../workflows/domain/endings-to-rehearse.ts';
import type { RehearsalResult } from '../workflows/domain/rehearsal-report.ts';
import { text, type Language } from '../workflows/domain/texts.ts';
import { REFUSALS, rehearsalIdOf } from '../workflows/messages.ts';
import { awaitSimulation } from './await-simulation.ts';
import type { RawCall, Reply } from './call.ts';
import type { SimulationView } from './schemas/simulation.ts';

/** The results of a simulation, or after `waitMs` where to look for them. */
export async function simulationReply(
  { deps, language }: Pick<RawCall, 'deps' | 'language'>,
  { code, version, body }: RegulationVersion,
  id: string,
  waitMs: number,
): Promise<Reply> {
  const state = await awaitSimulation(deps.temporal, rehearsalIdOf(code, version, id), waitMs);
  if ('done' in state) {
    const at = `/api/v1/admin/services/${code}/versions/${version.toString()}/simulations/${id}`;
    const endings = { covered: [], missing: endingsOf(body) };
    const view: SimulationView = { id, state: 'running', done: state.done, results: [], endings };
    return { status: 202, body: view, headers: { Location: at } };
  }
  const { results } = state;
  const runs = results.map(({ expected, green }) => ({ ending: expected, green }));
  const missing = endingsToRehearse(body, runs);
  const covered = endingsOf(body).filter((ending) => !missing.includes(ending));
  const view: SimulationView = {
    id,
    state: 'done',
    done: results.length,
    results: results.map((result) => presentResult(result, language)),
    endings: { covered, missing },
  };
  return { body: view };
}

function presentResult(
  { fault, title, ...result }: RehearsalResult,
  language: Language,
): SimulationView['results'][number] {
  return { ...result, title: title[language], reason: fault && reasonOf(fault, result, language) };
}

function reasonOf(
  fault: NonNullable<RehearsalResult['fault']>,
  { ending, expected }: Pick<RehearsalResult, 'ending' | 'expected'>,
  language: Language,
) {
  const { code } = fault;
  if (fault.code !== 'refused') {
    const message = text(language, `rehearsal.${fault.code}`, { ending, expected });
    return { code, event: null, refusal: null, message };
  }
  const { event, refusal } = fault;
  const known = REFUSALS.find((one) => one === refusal);
  const reason = text(language, `error.${known ?? 'internal'}`);
  const message = text(language, 'rehearsal.refused', { event, reason });
  return { code, event, refusal, message };
}
