import { createHmac } from 'node:crypto';
import { CHECK_CODE_ALPHABET, CHECK_CODE_LENGTH } from '../workflows/domain/check-code.ts';

/**
 * The check code of what a step of a case makes at an instant: the same whenever the activity is tried again, and without
 * the secret as good as random. Every byte gives five of its bits, so that no character is likelier than another.
 */
export function checkCodeOf(secret: string, issue: readonly [string, string, string]): string {
  const bytes = createHmac('sha256', secret).update(JSON.stringify(issue)).digest();
  return Array.from(bytes.subarray(0, CHECK_CODE_LENGTH), (byte) =>
    CHECK_CODE_ALPHABET.charAt(byte & 31),
  ).join('');
}
