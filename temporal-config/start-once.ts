import {
  WorkflowExecutionAlreadyStartedError,
  type Client,
  type WorkflowStartOptions,
} from '@temporalio/client';
import type { Workflow } from '@temporalio/common';

/** Starts a workflow; one that was started under its id before is the same one. */
export async function startOnce<W extends Workflow>(
  { workflow }: Pick<Client, 'workflow'>,
  type: string,
  options: WorkflowStartOptions<W>,
): Promise<void> {
  try {
    await workflow.start<W>(type, options);
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
