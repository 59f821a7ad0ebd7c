import { ApplicationFailure } from '@temporalio/common';
import Stripe from 'stripe';

/** Below the time that a payer's request, which waits for it, leaves to a try. */
const TIMEOUT_MS = 2_500;

/** Statuses that tell of the connection between the two systems, not of what was asked. */
const NOT_A_REFUSAL = [401, 403, 408, 425, 429];

/** Calls Stripe; its errors become the failures that every provider has, and say nothing of what was asked. */
export type CallStripe = <Answer>(ask: (client: Stripe) => Promise<Answer>) => Promise<Answer>;

/** @param base address of Stripe's API, or of a program that speaks it */
export function stripeClient(key: string, base: string): CallStripe {
  const { protocol, hostname, port } = new URL(base);
  const isPlain = protocol === 'http:';
  const client = new Stripe(key, {
    host: hostname,
    port: port || (isPlain ? 80 : 443),
    protocol: isPlain ? 'http' : 'https',
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 0, // the engine repeats, and shows that it does
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(),
  });
  return async (ask) => {
    try {
      return await ask(client);
    } catch (error) {
      throw failureOf(error);
    }
  };
}

function failureOf(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const { statusCode, type, code } = error;
  const message = `Stripe answers ${[statusCode, type, code].filter(Boolean).join(' ')}`;
  const isRefusal =
    statusCode !== undefined &&
    statusCode >= 400 &&
    statusCode < 500 &&
    !NOT_A_REFUSAL.includes(statusCode);
  return isRefusal
    ? ApplicationFailure.nonRetryable(message, 'PaymentRefused', code)
    : ApplicationFailure.retryable(message, 'PaymentProviderUnavailable');
}
