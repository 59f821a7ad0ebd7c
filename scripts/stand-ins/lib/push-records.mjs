import { z } from 'zod';

/** A browser that has subscribed, with the keys that only it knows. */
export const Browser = z.object({
  kind: z.literal('browser'),
  id: z.string(),
  p256dh: z.string(),
  privateKey: z.string(),
  auth: z.string(),
  applicationServerKey: z.string().nullable(),
  gone: z.boolean(),
});

/** A message on its way to a browser; `replaced` by a later one of the same topic. */
const Push = z.object({
  kind: z.literal('push'),
  id: z.string(),
  browser: z.string(),
  ttl: z.int(),
  topic: z.string().nullable(),
  urgency: z.string(),
  payload: z.string(),
  receivedAt: z.string(),
  replaced: z.boolean(),
});

export const PushRecord = z.discriminatedUnion('kind', [Browser, Push]);

/** @typedef {z.infer<typeof Browser>} Browser */
/** @typedef {z.infer<typeof Push>} Push */

export const NewBrowser = z.object({ applicationServerKey: z.string().nullable().default(null) });

/** What the push service does wrong until told otherwise; an absent field is no fault. */
export const PushFaults = z.strictObject({
  /** milliseconds before a message is answered */
  slowMs: z.int().min(0).max(600_000).default(0),
  /** every message is answered with this status */
  status: z.int().min(400).max(599).nullable().default(null),
  /** seconds in `Retry-After` of such an answer */
  retryAfter: z.int().min(1).max(86_400).nullable().default(null),
  /** the connection breaks: before the message is taken, or after, without an answer */
  cut: z.enum(['no', 'before', 'after']).default('no'),
});
