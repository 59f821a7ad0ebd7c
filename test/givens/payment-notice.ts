import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Delivery } from './webhook-receiver.ts';

const Event = z.strictObject({
  eventId: z.string(),
  type: z.enum(['payment.succeeded', 'payment.failed']),
  checkoutId: z.string(),
  orderId: z.string(),
  amount: z.number(),
  currency: z.string(),
  paidAt: z.string().nullable(),
  receiptUrl: z.string().nullable(),
  error: z
    .object({ code: z.string(), message: z.object({ ru: z.string(), en: z.string() }) })
    .nullable(),
});
export function eventOf({ body }: Delivery): z.infer<typeof Event> {
  return Event.parse(JSON.parse(body));
}

/** The age of the signature in seconds; nothing if it is wrong. */
export function signatureAge({ body, signature }: Delivery, secret: string): number | undefined {
  const [, time = '', digest] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  const mac = createHmac('sha256', secret).update(`${time}.${body}`);
  return mac.digest('hex') === digest ? Date.now() / 1000 - Number(time) : undefined;
}
