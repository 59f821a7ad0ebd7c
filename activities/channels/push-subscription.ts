import { z } from 'zod';

const POINT_BYTES = 65;
const SECRET_BYTES = 16;

const bytes = (count: number) =>
  z.string().refine((value) => Buffer.from(value, 'base64url').length === count);

/** What a browser's `PushSubscription.toJSON()` gives. */
const Subscription = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(2000),
  keys: z.object({ p256dh: bytes(POINT_BYTES), auth: bytes(SECRET_BYTES) }),
});

export type PushSubscription = z.output<typeof Subscription>;

/** The subscription, or nothing if the text is none. */
export function readSubscription(text: string): PushSubscription | undefined {
  try {
    return Subscription.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
