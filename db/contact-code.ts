import { createHmac } from 'node:crypto';

const DIGITS = 6;

/**
 * The code by which a person confirms an address, worked out from the row and the moment at which it was asked for: it
 * stands nowhere, and the next one is another.
 */
export function contactCode(secret: string, id: string, codeSentAt: string): string {
  const hash = createHmac('sha256', secret).update(`confirm ${id} ${codeSentAt}`).digest();
  return String(hash.readUInt32BE(0) % 10 ** DIGITS).padStart(DIGITS, '0');
}
