import { ApplicationFailure } from '@temporalio/common';
import type Stripe from 'stripe';
import type { ActivitySettings } from '../settings.ts';
import type { CheckoutOrder, PaymentName, PaymentProvider, RefundAnswer } from './provider.ts';
import { unknownPayment } from './stand-in.ts';
import { stripeClient, type CallStripe } from './stripe-client.ts';
import { heldBySession } from './stripe-session.ts';

/** A session may be open for half an hour at least and a day at most; a margin for the clocks of two machines. */
const SHORTEST_MS = 31 * 60_000;
const LONGEST_MS = 24 * 60 * 60_000 - 60_000;
const PAGE = 100;
const WITH_CHARGE = { expand: ['payment_intent.latest_charge'] };

/** Stripe: a Checkout Session is the checkout, its payment intent what is refunded. `null` without a key. */
export function stripeProvider(settings: ActivitySettings): PaymentProvider | null {
  if (settings.STRIPE_SECRET_KEY === '') return null;
  const call = stripeClient(settings.STRIPE_SECRET_KEY, settings.STRIPE_API_BASE);
  const retrieve = async (id: string, paymentId: string) => {
    const session = await call((stripe) => stripe.checkout.sessions.retrieve(id, WITH_CHARGE));
    if (![paymentId, null].includes(session.client_reference_id)) {
      throw unusable('with another payment');
    }
    return session;
  };

  const look = async ({ paymentId, providerId }: PaymentName) =>
    providerId === null ? null : heldBySession(await retrieve(providerId, paymentId));

  return {
    name: 'stripe',

    async open(order) {
      const session = await call((stripe) =>
        stripe.checkout.sessions.create(sessionOf(order, settings.PUBLIC_URL), {
          idempotencyKey: `checkout-${order.paymentId}`,
        }),
      );
      if (session.url === null) throw unusable('a session without an address');
      const expiresAt = new Date(session.expires_at * 1000).toISOString();
      return { providerId: session.id, payUrl: session.url, expiresAt };
    },

    look,

    async close({ paymentId, providerId }) {
      if (providerId === null) return null;
      try {
        await call((stripe) => stripe.checkout.sessions.expire(providerId));
      } catch (error) {
        // only an open session can be closed: how it stands is told below
        const isRefusal = error instanceof ApplicationFailure && error.type === 'PaymentRefused';
        if (!isRefusal) throw error;
      }
      return heldBySession(await retrieve(providerId, paymentId));
    },

    async refund({ paymentId, providerId }, { key, amount, reason }) {
      if (providerId === null) throw unknownPayment();
      const intent = intentOf(await retrieve(providerId, paymentId));
      const known = await ordered(call, intent, key);
      if (known) return answerOf(known);
      const refund = await call((stripe) =>
        stripe.refunds.create(
          {
            payment_intent: intent,
            amount,
            reason: 'requested_by_customer',
            metadata: { refundId: key, reason },
          },
          { idempotencyKey: `refund-${key}` },
        ),
      );
      return answerOf(refund);
    },

    async lookAtRefund(_payment, refundId) {
      return answerOf(await call((stripe) => stripe.refunds.retrieve(refundId)));
    },

    register: (page) => readRegister(call, page),
  };
}

/** Stripe forgets a key after a day, and an order may be repeated later than that. */
async function ordered(call: CallStripe, intent: string, key: string) {
  const { data } = await call((stripe) =>
    stripe.refunds.list({ payment_intent: intent, limit: PAGE }),
  );
  return data.find(({ metadata }) => metadata?.refundId === key);
}

function sessionOf(order: CheckoutOrder, publicUrl: string): Stripe.Checkout.SessionCreateParams {
  const { paymentId, caseNumber, accrual, amount, currency, description, method } = order;
  const metadata = { paymentId, caseNumber, ...(accrual === null ? {} : { accrual }) };
  const price = {
    currency: currency.toLowerCase(),
    unit_amount: amount,
    product_data: { name: description },
  };
  return {
    mode: 'payment',
    client_reference_id: paymentId,
    line_items: [{ price_data: price, quantity: 1 }],
    metadata,
    payment_intent_data: { metadata, description },
    // other ways to pay are those that are switched on in the account
    ...(method === 'card' ? { payment_method_types: ['card'] } : {}),
    success_url: publicUrl,
    cancel_url: publicUrl,
    expires_at: expiryOf(order),
  };
}

/** Within what Stripe allows; from the beginning of the attempt, so that every try asks for the same. */
function expiryOf({ openedAt, expiresAt }: CheckoutOrder): number {
  const begun = Date.parse(openedAt);
  const wanted = Date.parse(expiresAt);
  const possible = Math.min(Math.max(wanted, begun + SHORTEST_MS), begun + LONGEST_MS);
  return Math.floor(possible / 1000);
}

function intentOf({ payment_intent: intent }: Stripe.Checkout.Session): string {
  if (intent === null) throw unknownPayment();
  return typeof intent === 'string' ? intent : intent.id;
}

function answerOf({ id, status, amount, failure_reason: reason }: Stripe.Refund): RefundAnswer {
  const said = { providerId: id, amount };
  if (status === 'succeeded') return { ...said, state: 'succeeded', error: null };
  if (status === 'failed' || status === 'canceled') {
    const code = reason ?? status;
    return { ...said, state: 'refused', error: { code, text: `Stripe: ${code}` } };
  }
  return { ...said, state: 'pending', error: null };
}

async function readRegister(
  call: CallStripe,
  { from, until, after }: { from: string; until: string; after: string | null },
): ReturnType<PaymentProvider['register']> {
  const charges = await call((stripe) =>
    stripe.charges.list({
      created: { gte: secondsOf(from), lt: secondsOf(until) },
      limit: PAGE,
      ...(after === null ? {} : { starting_after: after }),
    }),
  );
  const lines = charges.data
    .filter(({ paid }) => paid)
    .map((charge) => ({
      providerId: charge.id,
      paymentId: charge.metadata.paymentId ?? null,
      amount: charge.amount_captured,
      currency: charge.currency.toUpperCase(),
      refunded: charge.amount_refunded,
    }));
  return { lines, next: charges.has_more ? (charges.data.at(-1)?.id ?? null) : null };
}

function secondsOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}

function unusable(what: string): ApplicationFailure {
  return ApplicationFailure.retryable(`Stripe answers ${what}`, 'PaymentProviderUnavailable');
}
