import { listAttemptsToWatch, noteWatched } from '../../db/queries/watch-attempts.ts';
import { askNow, PAYMENT_WATCH_TYPE, watchIdOf } from '../../workflows/messages.ts';
import type { Starter } from './starter.ts';

const BATCH = 20;

/** Lets a workflow ask the provider of every attempt that was not told of in time; one that asks already asks at once. */
export const watchPayments: Starter = async ({ db, temporal, taskQueue, now }) => {
  const ids = await listAttemptsToWatch(db, now(), BATCH);
  for (const paymentId of ids) {
    await temporal.workflow.signalWithStart(PAYMENT_WATCH_TYPE, {
      workflowId: watchIdOf(paymentId),
      taskQueue,
      args: [{ paymentId }],
      signal: askNow,
      signalArgs: [],
    });
  }
  await noteWatched(db, ids);
  return ids.length > 0;
};
