import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { callPaymentProvider } from './payment-provider.ts';

const Checkouts = z.object({ items: z.array(z.object({ id: z.string().min(1) })) });
const Refund = z.object({ id: z.string(), status: z.literal('succeeded') });

/** Gives a payment back. The provider knows its checkout by our id of the payment, and refunds once under it. */
export function refundPayment({
  settings,
}: Pick<Deps, 'settings'>): CaseActivities['refundPayment'] {
  return async ({ paymentId, amount, reason }) => {
    const { items } = await callPaymentProvider(settings, {
      method: 'GET',
      path: `/checkouts?orderId=${encodeURIComponent(paymentId)}`,
      answer: Checkouts,
    });
    const [checkout] = items;
    if (!checkout) {
      throw ApplicationFailure.nonRetryable(
        'The payment provider knows no such payment',
        'PaymentRefused',
      );
    }
    await callPaymentProvider(settings, {
      method: 'POST',
      path: `/checkouts/${encodeURIComponent(checkout.id)}/refunds`,
      key: paymentId,
      body: { amount, reason },
      answer: Refund,
    });
  };
}
