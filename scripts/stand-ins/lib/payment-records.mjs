import { z } from 'zod';

const Text = z.object({ ru: z.string(), en: z.string() });
const PaymentError = z.object({ code: z.string(), message: Text }).nullable();

const Refund = z.object({
  id: z.string(),
  amount: z.int(),
  reason: z.string(),
  idempotencyKey: z.string(),
  status: z.enum(['succeeded', 'pending', 'refused']).default('succeeded'),
});

/** An order to be paid on the provider's page. Amounts are in minor units, instants are ISO 8601. */
const Checkout = z.object({
  kind: z.literal('checkout'),
  id: z.string(),
  idempotencyKey: z.string(),
  orderId: z.string(),
  amount: z.int(),
  currency: z.string(),
  description: z.string(),
  method: z.string(),
  expiresAt: z.string(),
  notifyUrl: z.string(),
  /** the merchant's number of the charge */
  accrual: z.string().nullable().default(null),
  cancelled: z.boolean().default(false),
  payment: z.enum(['pending', 'failed', 'paid']),
  paidAt: z.string().nullable(),
  paidAmount: z.int().nullable(),
  error: PaymentError,
  refunds: z.array(Refund),
});

/** A webhook on its way; `settledAt` once it was delivered or given up. */
const Notice = z.object({
  kind: z.literal('notice'),
  id: z.string(),
  url: z.string(),
  body: z.string(),
  attempts: z.int(),
  nextAt: z.number(),
  giveUpAt: z.number(),
  settledAt: z.number().nullable(),
});

/** @typedef {z.infer<typeof Checkout>} Checkout */
/** @typedef {z.infer<typeof Notice>} Notice */
/** @typedef {z.infer<typeof PaymentError>} PaymentError */
/** @typedef {ReturnType<typeof import('./journal.mjs').openJournal<Checkout | Notice>>} PaymentJournal */

export const PaymentRecord = z.discriminatedUnion('kind', [Checkout, Notice]);
