import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether `X-Twilio-Signature` (base64 HMAC-SHA1 of the address that Twilio was told, followed by every field and its
 * value in the order of the names) is by the holder of the token and of these very fields. The signature holds no time:
 * a receipt that is caught and sent again says what it said before, which changes nothing.
 */
export function isSignedByTwilio(
  token: string,
  signature: string,
  url: string,
  fields: URLSearchParams,
): boolean {
  const names = [...new Set(fields.keys())].sort();
  // a field that comes more than once is signed with each value once, in order
  const signed = names.flatMap((name) =>
    [...new Set(fields.getAll(name))].sort().map((value) => name + value),
  );
  const given = Buffer.from(signature, 'base64');
  // Twilio leaves the port out of what it signs, or does not
  return [url, url.replace(/^(\w+:\/\/[^/]+):\d+\//, '$1/')].some((address) => {
    const expected = createHmac('sha1', token)
      .update(address + signed.join(''))
      .digest();
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
