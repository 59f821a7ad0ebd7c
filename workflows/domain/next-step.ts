import type { CaseFacts } from './case.ts';
import type { ExecutionStep, Procedure } from './regulation.ts';

/** The first execution step of this case without success. */
export function nextStep(
  facts: Pick<CaseFacts, 'steps'>,
  { steps }: Pick<Procedure, 'steps'>,
): ExecutionStep | undefined {
  const open = facts.steps.find(({ result }) => result !== 'success');
  return steps.find(({ code }) => code === open?.code);
}

/** The step that waits for a person now: the first one not done yet, unless the system does it. */
export function waitingStep(
  facts: Pick<CaseFacts, 'steps'>,
  procedure: Pick<Procedure, 'steps'>,
): ExecutionStep | undefined {
  const step = nextStep(facts, procedure);
  return step?.automatic ? undefined : step;
}
