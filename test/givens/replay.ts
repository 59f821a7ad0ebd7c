import { Worker, type ReplayHistoriesIterable } from '@temporalio/worker';
import { required } from './engines.ts';
import type { FiledCase } from './filed-case.ts';

/** Fails unless today's workflows take every recorded case the same way again, as they must after a restart. */
export async function replayAll(histories: ReplayHistoriesIterable): Promise<void> {
  const workflowBundle = { codePath: required('TEST_WORKFLOW_BUNDLE') };
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle },
    histories,
  )) {
    if (error) throw new Error(`${workflowId} cannot be replayed`, { cause: error });
  }
}

/** Fails if a case could not be taken over from its history alone. */
export async function replay(cases: readonly FiledCase[]): Promise<void> {
  const histories = await Promise.all(
    cases.map(async ({ handle }) => ({
      workflowId: handle.workflowId,
      history: await handle.fetchHistory(),
    })),
  );
  // a run that was continued as new a moment ago: no worker has had it, and its replay would never end
  const begun = histories.filter(({ history: { events } }) =>
    events?.some(({ workflowTaskCompletedEventAttributes: done }) => done),
  );
  await replayAll(begun);
}
