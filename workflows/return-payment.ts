import { refunds } from './activities.ts';
import type { PaymentReturn } from './messages.ts';

/** Money that buys nothing goes back to its payer, however long the provider is away. */
export async function returnPayment({ paymentId, amount }: PaymentReturn): Promise<void> {
  await refunds.refundPayment({ paymentId, amount, reason: 'not_due' });
}
