import { z } from 'zod';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { callPaymentProvider } from './payment-provider.ts';

const NOTICES = '/api/v1/webhooks/payments/stand-in';

const Checkout = z.object({
  orderId: z.string(),
  payUrl: z.url({ protocol: /^https?$/ }),
  expiresAt: z.iso.datetime({ offset: true }),
});

/** Opens a checkout for a payment; the payer's browser goes to its `payUrl`. The case's number is all it says of the case. */
export function startCheckout({
  settings,
}: Pick<Deps, 'settings'>): CaseActivities['startCheckout'] {
  return async ({ paymentId, caseNumber, amount, currency, purpose, method, expiresAt }) => {
    const { payUrl, expiresAt: until } = await callPaymentProvider(settings, {
      method: 'POST',
      path: '/checkouts',
      key: paymentId,
      body: {
        orderId: paymentId,
        amount,
        currency,
        description: `${purpose.ru}, № ${caseNumber}`,
        method,
        expiresAt,
        notifyUrl: settings.PUBLIC_URL + NOTICES,
      },
      answer: Checkout.refine(({ orderId }) => orderId === paymentId),
    });
    return { payUrl, expiresAt: new Date(until).toISOString() };
  };
}
