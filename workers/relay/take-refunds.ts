import { noteTaken } from '../../db/queries/keep-refund.ts';
import { listRefundsToTake } from '../../db/queries/list-refunds.ts';
import { startOnce } from '../../temporal-config/start-once.ts';
import { REFUND_TYPE, refundWorkflowIdOf } from '../../workflows/messages.ts';
import type { Starter } from './starter.ts';

const BATCH = 20;

/** Begins the refunds that staff have ordered. */
export const takeRefunds: Starter = async ({ db, temporal, taskQueue }) => {
  const orders = await listRefundsToTake(db, BATCH);
  for (const { id: refundId, paymentId, amount } of orders) {
    await startOnce(temporal, REFUND_TYPE, {
      workflowId: refundWorkflowIdOf(refundId),
      taskQueue,
      args: [{ refundId, paymentId, amount }],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  }
  await noteTaken(
    db,
    orders.map(({ id }) => id),
  );
  return orders.length > 0;
};
