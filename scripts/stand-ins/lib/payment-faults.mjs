import { z } from 'zod';

/** What the provider does wrong until told otherwise; an absent field is no fault. */
export const Faults = z.strictObject({
  /** further copies of each delivered webhook */
  duplicate: z.int().min(0).max(20).default(0),
  /** milliseconds between a payment and the first attempt to tell of it */
  delayMs: z.int().min(0).max(3_600_000).default(0),
  wrongSignature: z.boolean().default(false),
  /** the signature's time lies an hour back */
  oldTimestamp: z.boolean().default(false),
  /** minor units that the payer pays too much, or (negative) too little */
  wrongAmount: z.int().default(0),
  /** the currency that it names instead of that of the order */
  wrongCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
  /** the order that it names instead of that which the checkout was opened for */
  wrongOrder: z.string().max(200).nullable().default(null),
  /** whatever was paid is called unpaid from now on, and neither in the register nor given back */
  denied: z.boolean().default(false),
  /** nobody is told: the outcome is only in `GET /checkouts/{id}` */
  dropWebhook: z.boolean().default(false),
  /** a notice waits for the next one of its checkout and comes after it */
  reorder: z.boolean().default(false),
  /** what is asked is done, but the connection is cut in the middle of the answer */
  cut: z.boolean().default(false),
  /** the same, but questions are answered: only what changes something is cut */
  cutChanges: z.boolean().default(false),
  /** a checkout that is cancelled is called cancelled, and can be paid all the same */
  deafToCancel: z.boolean().default(false),
  /** how a refund that is ordered stands: done, under way, refused by the payer's bank, or sent back by it once done */
  refunds: z.enum(['succeeded', 'pending', 'refused', 'bounced']).default('succeeded'),
  /** minor units by which a refund is called larger, or (negative) smaller, than it was ordered */
  wrongRefund: z.int().default(0),
  /** what is wrong with the register: it lacks every payment, knows one that nobody made, adds so much to each, has each twice */
  register: z
    .strictObject({
      missing: z.boolean().default(false),
      extra: z.boolean().default(false),
      surplus: z.int().default(0),
      twice: z.boolean().default(false),
    })
    .default({ missing: false, extra: false, surplus: 0, twice: false }),
  /** every call is answered with 503 */
  down: z.boolean().default(false),
  /** milliseconds before any call is answered */
  slowMs: z.int().min(0).max(600_000).default(0),
});

/** @typedef {z.infer<typeof Faults>} Faults */
