import { importJWK, jwtVerify } from 'jose';
import { z } from 'zod';

/** RFC 8292 allows no token that lasts longer. */
const LONGEST_S = 24 * 3600;
const Claims = z.object({ exp: z.number(), sub: z.string() });

/**
 * Whether `Authorization: vapid t=…, k=…` proves who sends.
 * @param {string} authorization
 * @param {string} audience origin of the push service
 * @param {string | null} expectedKey the key that the browser subscribed with, if it told
 * @returns {Promise<'good' | 'missing' | 'wrong'>}
 */
export async function checkVapid(authorization, audience, expectedKey) {
  const [, token = '', key = ''] = /^vapid t=([^,\s]+),\s*k=([\w-]+)$/.exec(authorization) ?? [];
  const point = Buffer.from(key, 'base64url');
  if (point.length !== 65) return 'missing';
  if (expectedKey !== null && key !== expectedKey) return 'wrong';
  try {
    const jwk = await importJWK(
      {
        kty: 'EC',
        crv: 'P-256',
        x: point.subarray(1, 33).toString('base64url'),
        y: point.subarray(33).toString('base64url'),
      },
      'ES256',
    );
    const { payload } = /** @type {{ payload: unknown }} */ (
      await jwtVerify(token, jwk, { audience, algorithms: ['ES256'] })
    );
    const { exp, sub } = Claims.parse(payload);
    const left = exp - Date.now() / 1000;
    return left > 0 && left <= LONGEST_S && sub !== '' ? 'good' : 'wrong';
  } catch {
    return 'wrong';
  }
}
