import type { StoredRefund } from '../db/schema/index.ts';
import type { RefundOrder } from '../workflows/domain/payment-activities.ts';
import {
  askNow,
  PAYMENT_RETURN_TYPE,
  REFUND_TYPE,
  refundWorkflowIdOf,
  returnIdOf,
} from '../workflows/messages.ts';
import type { Telling } from './tell-of-payment.ts';

/** Lets whoever drives a refund ask its provider at once; where it has been driven to its end, that is done once more. */
export async function wakeRefund(
  { temporal, taskQueue }: Pick<Telling, 'temporal' | 'taskQueue'>,
  { id, paymentId, amount, reason }: StoredRefund,
  limitMs: number,
): Promise<void> {
  const order: RefundOrder = { refundId: id, paymentId, amount };
  // what bought nothing goes back under the name of its payment
  const isStaffs = reason === 'staff';
  await temporal.withDeadline(Date.now() + limitMs, () =>
    temporal.workflow.signalWithStart(isStaffs ? REFUND_TYPE : PAYMENT_RETURN_TYPE, {
      workflowId: isStaffs ? refundWorkflowIdOf(id) : returnIdOf(paymentId),
      taskQueue,
      args: [order],
      signal: askNow,
      signalArgs: [],
    }),
  );
}
