import type { z } from 'zod';
import { callOutside } from './call-outside.ts';
import type { ActivitySettings } from './settings.ts';

/** Below the time that a payer's request, which waits for it, leaves to a try. */
const TIMEOUT_MS = 2_500;

/**
 * Asks the payment provider. Fails as `PaymentProviderUnavailable`, which is tried again, or as `PaymentRefused`, which
 * is final.
 * @param key the provider does the same thing once under the same key
 */
export function callPaymentProvider<Answer>(
  settings: ActivitySettings,
  request: {
    method: 'GET' | 'POST';
    path: string;
    key?: string;
    body?: unknown;
    answer: z.ZodType<Answer>;
  },
): Promise<Answer> {
  const { method, path, key, body, answer } = request;
  return callOutside({
    name: 'The payment provider',
    url: settings.PAYMENTS_URL + path,
    method,
    headers: {
      Authorization: `Bearer ${settings.PAYMENTS_API_KEY}`,
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    },
    body,
    timeoutMs: TIMEOUT_MS,
    answer,
    unavailable: 'PaymentProviderUnavailable',
    refused: 'PaymentRefused',
  });
}
