import { createHmac } from 'node:crypto';

/**
 * The value of the `Payment-Signature` header: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`.
 * @param {string} secret
 * @param {number} seconds
 * @param {string} body exactly as sent
 */
export function signPayment(secret, seconds, body) {
  const digest = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${digest}`;
}
