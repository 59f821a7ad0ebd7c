import {
  WorkflowExecutionAlreadyStartedError,
  type Client,
  type WorkflowStartOptions,
} from '@temporalio/client';

/** Starts a workflow; one that was started under its id before is the same one. */
export async function startOnce(
  { workflow }: Client,
  type: string,
  options: WorkflowStartOptions,
): Promise<void> {
  try {
    await workflow.start(type, options);
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
