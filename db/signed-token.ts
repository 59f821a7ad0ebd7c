import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNATURE_LENGTH = 32;

/** A token that names a row for one purpose, and that only this installation can have made. */
export function signedToken(secret: string, purpose: string, id: string): string {
  return `${id}.${signatureOf(secret, purpose, id)}`;
}

/** The row that a token names; `null` if it was not made for this purpose here. */
export function readSignedToken(secret: string, purpose: string, token: string): string | null {
  const [id = '', signature = ''] = token.split('.', 2);
  const expected = Buffer.from(signatureOf(secret, purpose, id));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

function signatureOf(secret: string, purpose: string, id: string): string {
  const hmac = createHmac('sha256', secret).update(`${purpose} ${id}`);
  return hmac.digest('base64url').slice(0, SIGNATURE_LENGTH);
}
