import type { CaseFacts } from './case.ts';
import type { Procedure } from './regulation.ts';
import { ACTIONS, type Action, type Party } from './actions.ts';
import { edgeOf } from './edges.ts';
import { waitingStep } from './next-step.ts';

/** What the table of transitions cannot know: facts of the case, besides its status, that an action needs. */
const NEEDS: Partial<
  Record<Action, (facts: CaseFacts, procedure: Pick<Procedure, 'steps'>) => boolean>
> = {
  pay: (facts) => facts.payment !== null && !facts.payment.confirmed,
  verify: (facts) => facts.manualCheck,
  // what is decided is executed: whoever gets it then has nothing to examine
  claim: (facts) => facts.decision?.outcome !== 'approved',
  assign: (facts, procedure) => isInSomebodysHands(facts) || isBeingExecuted(facts, procedure),
  handover: isInSomebodysHands,
  complete_step: (facts, procedure) => waitingStep(facts, procedure) !== undefined,
  appeal: (facts) => facts.deadlines.appeal !== undefined,
  expedite: (facts) => facts.appeals.at(-1)?.expedited === false,
};

/** With an officer, the dispatcher, or a head who has an appeal to decide: what is checked or routed by itself at this moment is nobody's to pass on. */
function isInSomebodysHands({ status, stage, assignment }: CaseFacts): boolean {
  const isQueued = stage === 'assignment' && assignment?.unit === null;
  return isQueued || ['ASSIGNED', 'UNDER_REVIEW', 'APPEAL_REVIEW'].includes(status);
}

/** An executor who is gone must not keep a step waiting. */
function isBeingExecuted(facts: CaseFacts, procedure: Pick<Procedure, 'steps'>): boolean {
  const isWaiting = facts.status === 'APPROVED' && waitingStep(facts, procedure) !== undefined;
  return isWaiting && facts.stage === 'execution';
}

/** Whether the case is where `action` is possible, whoever asks. */
export function isPossible(
  action: Action,
  facts: CaseFacts,
  procedure: Pick<Procedure, 'steps'>,
): boolean {
  return (
    !facts.closed &&
    edgeOf(facts.status, action) !== undefined &&
    (NEEDS[action]?.(facts, procedure) ?? true)
  );
}

/** What somebody who is one of `parties` to the case may do with it now. */
export function allowedActions(
  facts: CaseFacts,
  procedure: Pick<Procedure, 'steps'>,
  parties: readonly Party[],
): Action[] {
  return ACTIONS.filter(
    (action) =>
      isPossible(action, facts, procedure) &&
      (edgeOf(facts.status, action)?.by ?? []).some((party) => parties.includes(party)),
  );
}
