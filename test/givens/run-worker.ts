import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { required } from './engines.ts';

export const TASK_QUEUE = 'scenarios';
const BUNDLE = { codePath: required('TEST_WORKFLOW_BUNDLE') };

/** A worker as an installation has it. */
export interface RunningWorker {
  /** Ends it as soon as whatever it does is done. */
  end(): Promise<void>;
}

export async function runWorker(
  { nativeConnection }: TestWorkflowEnvironment,
  activities: object,
): Promise<RunningWorker> {
  const worker = await Worker.create({
    connection: nativeConnection,
    taskQueue: TASK_QUEUE,
    workflowBundle: BUNDLE,
    activities,
  });
  const running = worker.run();
  return {
    end: () => {
      worker.shutdown();
      return running;
    },
  };
}
