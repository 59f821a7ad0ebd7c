import { noteTaken } from '../../db/queries/keep-refund.ts';
import { listRefundsToTake } from '../../db/queries/list-refunds.ts';
import { REFUND_TYPE, refundWorkflowIdOf } from '../../workflows/messages.ts';
import { startOnce } from './start-once.ts';
import type { Starter } from './starter.ts';

const BATCH = 20;

/** Begins the refunds that staff have ordered. */
export const takeRefunds: Starter = async (deps) => {
  const orders = await listRefundsToTake(deps.db, BATCH);
  for (const { id: refundId, paymentId, amount } of orders) {
    await startOnce(deps, REFUND_TYPE, {
      workflowId: refundWorkflowIdOf(refundId),
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [{ refundId, paymentId, amount }],
    });
  }
  await noteTaken(
    deps.db,
    orders.map(({ id }) => id),
  );
  return orders.length > 0;
};
