import { patched } from '@temporalio/workflow';
import { refunds } from './activities.ts';
import { driveRefund } from './drive-refund.ts';
import type { PaymentReturn } from './messages.ts';

/** Money that buys nothing goes back to its payer, however long the provider is away. One a payment, under its own id. */
export async function returnPayment({ paymentId, amount }: PaymentReturn): Promise<void> {
  if (!patched('refund-machine')) {
    await refunds.refundPayment({ paymentId, amount, reason: 'not_due' });
    return;
  }
  await driveRefund({ refundId: paymentId, paymentId, amount });
}
