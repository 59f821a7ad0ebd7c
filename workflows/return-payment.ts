import { refunds } from './activities.ts';
import type { PaymentReturn } from './messages.ts';

/** Money that came for a case which is over goes back to its payer, however long the provider is away. */
export async function returnPayment({ paymentId, amount }: PaymentReturn): Promise<void> {
  await refunds.refundPayment({ paymentId, amount, reason: 'case_closed' });
}
