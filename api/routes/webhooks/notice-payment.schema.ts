import { z } from 'zod';
import { describeRoute } from '../../route.ts';

/** What another system's notice is answered with once it is taken. */
export const Received = z.object({ received: z.literal(true) }).meta({ id: 'Received' });

export const noticePaymentSpec = describeRoute({
  key: 'POST /webhooks/payments/{provider}',
  summary: 'What a payment provider tells of a checkout, signed',
  body: z.instanceof(Buffer).meta({ type: 'object', description: 'see `PaymentEvent`' }),
  bodyKind: 'raw',
  answer: { status: 200, schema: Received },
});

/** An event of the provider; what it says beside this is its own affair. */
export const PaymentEvent = z.object({
  eventId: z.string().min(1).max(200),
  type: z.enum(['payment.succeeded', 'payment.failed']),
  /** The provider's own name of it; compared with the one that it told us, where both are known. */
  checkoutId: z.string().max(200).nullable().default(null),
  /** Our id of the payment. */
  orderId: z.string().min(1).max(200),
  amount: z.int().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  paidAt: z.iso.datetime({ offset: true }).nullable(),
  receiptUrl: z.url({ protocol: /^https?$/ }).nullable(),
  error: z
    .object({ code: z.string(), message: z.object({ ru: z.string(), en: z.string() }) })
    .nullable(),
});
export type PaymentEvent = z.output<typeof PaymentEvent>;
