import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { listUnanswered, markAsked } from '../../db/queries/unanswered.ts';
import { RECEIPT_TYPE, receiptIdOf } from '../../workflows/courier.ts';
import type { Starter } from './starter.ts';

const BATCH = 20;
/** Receipts come within seconds, or minutes where the operator is slow. */
const LATE_MS = 60 * 60_000;

/** Lets a workflow ask of every SMS whose receipt has not come; of the others nothing has to be started. */
export const askReceipts: Starter = async ({ db, temporal, taskQueue }) => {
  const sentUntil = new Date(Date.now() - LATE_MS).toISOString();
  const ids = await listUnanswered(db, sentUntil, BATCH);
  for (const id of ids) {
    try {
      const options = { taskQueue, workflowId: receiptIdOf(id), args: [{ id }] };
      await temporal.workflow.start(RECEIPT_TYPE, options);
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
  await markAsked(db, ids);
  return ids.length > 0;
};
