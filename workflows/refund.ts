import type { RefundOrder } from './domain/payment-activities.ts';
import { driveRefund } from './drive-refund.ts';

/** Gives back what staff have decided to. */
export async function refund(order: RefundOrder): Promise<void> {
  await driveRefund(order);
}
