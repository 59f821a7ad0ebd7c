import { database } from '../activities.ts';
import { stage } from '../case-file.ts';
import type { Candidate } from '../domain/activities.ts';
import type { Json } from '../domain/regulation.ts';
import { leastLoaded } from '../domain/routing.ts';
import { AWAITING_ASSIGNMENT } from '../domain/status-sets.ts';
import { expect } from '../expect.ts';

/**
 * Assignment: by service, territory and current load. Without a route, or an officer in the unit, the case waits in the
 * dispatcher queue of the agency that has it. The journal keeps the rule and the loads it saw.
 */
export const assignExecutor = stage('assignment', async (file) => {
  const { procedure } = file;
  const { assignment, status } = file.facts;
  // not `ASSIGNED`: who is assigned may claim the case in the same moment
  const isAssigned = () => !AWAITING_ASSIGNMENT.some((one) => one === file.facts.status);
  if (isAssigned() || (status === 'APPROVED' && assignment?.executor)) return undefined;
  const agency = assignment?.agency ?? procedure.agency;
  const route = agency === procedure.agency ? (file.facts.assessment?.unit ?? null) : null;
  const unit = assignment?.unit ?? route;
  const candidates = unit ? await file.inTurn(() => database.loadCandidates({ agency, unit })) : [];
  if (isAssigned()) return undefined; // a dispatcher was quicker
  const executor =
    candidates.find(({ id }) => id === assignment?.executor?.id) ?? leastLoaded(candidates);

  if (unit && executor) {
    const { id, name } = executor;
    file.facts.assignment = { agency, unit, executor: { id, name } };
    file.record({
      type: 'assigned',
      data: { rule: 'leastLoaded', ...seen(unit, candidates) },
    });
    return undefined;
  }
  file.facts.assignment = { agency, unit: null, executor: null };
  if (!file.snapshot.queued)
    file.record({ type: 'queuedForDispatcher', data: seen(unit, candidates) });
  file.snapshot.queued = true;
  await expect(file, isAssigned);
  file.snapshot.queued = false;
  return undefined;
});

function seen(unit: string | null, candidates: Candidate[]) {
  const loads: Json = candidates.map(({ id, openCases }) => ({ officer: id, openCases }));
  return { unit, loads };
}
