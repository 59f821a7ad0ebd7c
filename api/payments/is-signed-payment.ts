import { createHmac, timingSafeEqual } from 'node:crypto';

const HEADER = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;
/** A notice that was caught on its way may be replayed no longer than this. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * Whether `Payment-Signature` (`t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`) is by the provider, of these very
 * bytes, and fresh.
 */
export function isSignedPayment(
  secret: string,
  signature: string,
  body: Buffer,
  now: Date,
): boolean {
  const [, seconds = '', digest = ''] = HEADER.exec(signature) ?? [];
  const expected = createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();
  const given = Buffer.from(digest, 'hex');
  const age = Math.abs(now.getTime() - Number(seconds) * 1000);
  return (
    given.length === expected.length && timingSafeEqual(given, expected) && age <= TOLERANCE_MS
  );
}
