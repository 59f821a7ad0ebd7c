import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { noteTaken } from '../../db/queries/keep-refund.ts';
import { listRefundsToTake } from '../../db/queries/list-refunds.ts';
import { REFUND_TYPE, refundWorkflowIdOf } from '../../workflows/messages.ts';
import type { Starter } from './starter.ts';

const BATCH = 20;

/** Begins the refunds that staff have ordered. */
export const takeRefunds: Starter = async ({ db, temporal, taskQueue }) => {
  const orders = await listRefundsToTake(db, BATCH);
  for (const { id: refundId, paymentId, amount } of orders) {
    try {
      await temporal.workflow.start(REFUND_TYPE, {
        workflowId: refundWorkflowIdOf(refundId),
        taskQueue,
        args: [{ refundId, paymentId, amount }],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
  await noteTaken(
    db,
    orders.map(({ id }) => id),
  );
  return orders.length > 0;
};
