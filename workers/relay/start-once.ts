import { WorkflowExecutionAlreadyStartedError, type WorkflowOptions } from '@temporalio/client';
import type { StarterDeps } from './starter.ts';

/** Starts a workflow. One that was started already is as good: whoever crashed before noting it starts it again. */
export async function startOnce(
  { temporal, taskQueue }: Pick<StarterDeps, 'temporal' | 'taskQueue'>,
  type: string,
  options: Pick<WorkflowOptions, 'workflowId' | 'workflowIdReusePolicy'> & { args: unknown[] },
): Promise<void> {
  try {
    await temporal.workflow.start(type, { ...options, taskQueue });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
