import { z } from 'zod';

const Instant = z.iso.datetime({ offset: true });

export const NewCheckout = z.strictObject({
  orderId: z.string().min(1).max(200),
  amount: z.int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  description: z.string().max(500),
  method: z.string().min(1).max(50),
  expiresAt: Instant,
  notifyUrl: z.url({ protocol: /^https?$/ }),
  accrual: z.string().max(50).nullable().default(null),
});
export const NewRefund = z.strictObject({
  amount: z.int().positive(),
  reason: z.string().max(500),
});
export const ByOrder = z.object({ orderId: z.string() });
export const OfTime = z.object({
  from: Instant,
  until: Instant,
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const Payer = z.object({
  outcome: z.enum(['paid', 'declined', 'insufficient_funds']),
  paidAt: Instant.optional(),
});
