import { z } from 'zod';

/** What the SMS provider does wrong until told otherwise; an absent field is no fault. */
export const SmsFaults = z.strictObject({
  /** milliseconds before any call is answered */
  slowMs: z.int().min(0).max(600_000).default(0),
  /** every call is answered with 500 */
  down: z.boolean().default(false),
  /** 429 for every message */
  rateLimit: z.boolean().default(false),
  /** the connection breaks as a message is sent: before it is taken, or after, without an answer */
  cut: z.enum(['no', 'before', 'after']).default('no'),
  /** the message is taken, and the answer is 500 */
  lostAnswer: z.boolean().default(false),
  /** whoever asks what was sent to a number gets 500 as soon as there is anything to tell */
  hidesSent: z.boolean().default(false),
  /** messages are refused with this code of Twilio's */
  refuse: z.int().nullable().default(null),
  /** messages are taken, and later fail with this code of Twilio's */
  undelivered: z.int().nullable().default(null),
  /** receipts bear a wrong signature */
  wrongSignature: z.boolean().default(false),
  /** further copies of each receipt */
  duplicate: z.int().min(0).max(20).default(0),
  /** the last receipt comes first */
  reordered: z.boolean().default(false),
  /** nobody is told what became of a message */
  dropReceipts: z.boolean().default(false),
});

/** @typedef {z.infer<typeof SmsFaults>} SmsFaults */
