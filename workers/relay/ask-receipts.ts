import { listUnanswered, markAsked } from '../../db/queries/unanswered.ts';
import { startOnce } from '../../temporal-config/start-once.ts';
import { RECEIPT_TYPE, receiptIdOf } from '../../workflows/courier.ts';
import type { Starter } from './starter.ts';

const BATCH = 20;
/** Receipts come within seconds, or minutes where the operator is slow. */
const LATE_MS = 60 * 60_000;

/** Lets a workflow ask of every SMS whose receipt has not come; of the others nothing has to be started. */
export const askReceipts: Starter = async ({ db, temporal, taskQueue, now }) => {
  const sentUntil = new Date(Date.parse(now()) - LATE_MS).toISOString();
  const ids = await listUnanswered(db, sentUntil, BATCH);
  for (const id of ids) {
    const options = { taskQueue, workflowId: receiptIdOf(id), args: [{ id }] };
    await startOnce(temporal, RECEIPT_TYPE, options);
  }
  await markAsked(db, ids);
  return ids.length > 0;
};
