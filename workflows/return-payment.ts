import { refunds } from './activities.ts';
import type { PaymentReturn } from './messages.ts';

/** Money that came when its case was already over buys nothing: it goes back, however long that takes. */
export async function returnPayment({ paymentId, amount }: PaymentReturn): Promise<void> {
  await refunds.refundPayment({ paymentId, amount, reason: 'case_closed' });
}
