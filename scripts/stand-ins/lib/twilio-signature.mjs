import { createHmac } from 'node:crypto';

/**
 * The value of the `X-Twilio-Signature` header: base64 HMAC-SHA1 of the address and, sorted by name, of every field.
 * @param {string} token
 * @param {string} url without its fragment
 * @param {Record<string, string>} fields
 */
export function signTwilio(token, url, fields) {
  const text = Object.keys(fields)
    .sort()
    .reduce((signed, name) => signed + name + (fields[name] ?? ''), url);
  return createHmac('sha1', token).update(text).digest('base64');
}
