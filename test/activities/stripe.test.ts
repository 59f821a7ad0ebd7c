import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { PaymentProvider } from '../../activities/payments/provider.ts';
import { stripeProvider } from '../../activities/payments/stripe.ts';
import { activitySettings } from '../givens/activity-settings.ts';
import { failureOf } from '../givens/failure-of.ts';
import { StripeServer } from '../givens/stripe-server.ts';

let server: StripeServer;
let stripe: PaymentProvider;

beforeEach(async () => {
  server = new StripeServer();
  const settings = activitySettings({
    STRIPE_SECRET_KEY: 'sk_test_of_the_tests',
    STRIPE_API_BASE: await server.listen(),
    PUBLIC_URL: 'https://reglament.example',
  });
  const provider = stripeProvider(settings);
  if (!provider) throw new Error('It has a key');
  stripe = provider;
});
afterEach(() => server.close());

const BEGUN = '2026-03-02T09:00:00.000Z';
const order = (expiresAt = '2026-03-20T21:00:00.000Z') => ({
  paymentId: randomUUID(),
  caseNumber: '2026-0000017-4',
  accrual: '00000000260000017019',
  amount: 750_000,
  currency: 'RUB',
  description: 'Пошлина, № 2026-0000017-4',
  method: 'card',
  openedAt: BEGUN,
  expiresAt,
});

async function opened(asked = order()) {
  const { providerId } = await stripe.open(asked);
  return { paymentId: asked.paymentId, providerId };
}

describe('a session', () => {
  test('is opened once however often it is asked for, with what names the payment', async () => {
    const asked = order();
    const first = await stripe.open(asked);
    expect(await stripe.open(asked)).toEqual(first);
    expect(server.sessions.size).toBe(1);
    expect(first.payUrl).toContain('https://checkout.stripe.com/');
    expect(server.calls[0]).toMatchObject({ method: 'POST', path: '/v1/checkout/sessions' });
    expect(server.calls[0]?.form).toMatchObject({
      mode: 'payment',
      client_reference_id: asked.paymentId,
      'payment_intent_data[metadata][paymentId]': asked.paymentId,
      'payment_intent_data[metadata][accrual]': asked.accrual,
      'line_items[0][price_data][unit_amount]': '750000',
      'line_items[0][price_data][currency]': 'rub',
    });
  });

  test.each([
    ['a day at most', '2026-03-20T21:00:00.000Z', '2026-03-03T08:59:00.000Z'],
    ['half an hour at least', '2026-03-02T09:00:06.000Z', '2026-03-02T09:31:00.000Z'],
    ['as long as the window', '2026-03-02T12:00:00.000Z', '2026-03-02T12:00:00.000Z'],
  ])('is open for %s', async (_, wanted, expiresAt) => {
    expect(await stripe.open(order(wanted))).toMatchObject({ expiresAt });
  });

  test('tells of money, of a refusal in its own code, and of its end', async () => {
    const name = await opened();
    expect(await stripe.look(name)).toMatchObject({ state: 'open', available: 0 });
    server.session(name.providerId).problem = 'insufficient_funds';
    const error = { code: 'insufficient_funds' };
    expect(await stripe.look(name)).toMatchObject({ state: 'failed', error });
    server.pay(name.providerId);
    expect(await stripe.look(name)).toMatchObject({
      ...{ state: 'paid', amount: 750_000, currency: 'RUB', available: 750_000, error: null },
      paidAt: new Date(1_780_000_100_000).toISOString(),
    });
    expect((await stripe.look(name))?.receiptUrl).toContain('/receipts/');
  });

  test('is closed; one that was paid first stays paid', async () => {
    const name = await opened();
    expect(await stripe.close(name)).toMatchObject({ state: 'expired' });
    expect(await stripe.close(name)).toMatchObject({ state: 'expired' });
    const quicker = await opened();
    server.pay(quicker.providerId);
    expect(await stripe.close(quicker)).toMatchObject({ state: 'paid' });
  });
});

describe('a refund', () => {
  test('is ordered once under its key, whole or in part, and never beyond the payment', async () => {
    const name = await opened();
    server.pay(name.providerId);
    const part = { key: randomUUID(), amount: 250_000, reason: 'staff' };
    const first = await stripe.refund(name, part);
    expect(await stripe.refund(name, part)).toEqual(first);
    expect(first.state).toBe('succeeded');
    expect(await stripe.look(name)).toMatchObject({ available: 500_000 });
    const failure = await failureOf(
      stripe.refund(name, { key: randomUUID(), amount: 500_001, reason: 'staff' }),
    );
    expect([failure.type, failure.nonRetryable]).toEqual(['PaymentRefused', true]);
  });

  test('that is repeated after Stripe has forgotten its key is not ordered again', async () => {
    const name = await opened();
    server.pay(name.providerId);
    const part = { key: randomUUID(), amount: 250_000, reason: 'staff' };
    const first = await stripe.refund(name, part);
    server.forgetsKeys();
    expect(await stripe.refund(name, part)).toEqual(first);
    expect(server.session(name.providerId).refunded).toBe(250_000);
    expect(await stripe.refund(name, { ...part, key: randomUUID() })).not.toEqual(first);
  });

  test('may be under way for a while, and fail', async () => {
    const name = await opened();
    server.pay(name.providerId);
    server.refundStatus = 'pending';
    const asked = { key: randomUUID(), amount: 1, reason: 'staff' };
    const { providerId, state } = await stripe.refund(name, asked);
    expect(state).toBe('pending');
    server.refundStatus = 'failed';
    expect(await stripe.lookAtRefund(name, providerId ?? '')).toMatchObject({ state: 'refused' });
  });
});

test('what it tells of another payment is no answer', async () => {
  const [name, other] = [await opened(), await opened()];
  server.pay(other.providerId);
  const mixed = { ...name, providerId: other.providerId };
  for (const answer of [stripe.look(mixed), stripe.close(mixed)]) {
    expect((await failureOf(answer)).type).toBe('PaymentProviderUnavailable');
  }
});

test('the register holds what was paid', async () => {
  const name = await opened();
  await opened();
  server.pay(name.providerId);
  const { lines, next } = await stripe.register({ from: BEGUN, until: BEGUN, after: null });
  expect(next).toBeNull();
  expect(lines).toEqual([
    {
      ...{ providerId: `ch_${name.providerId}`, paymentId: name.providerId },
      ...{ amount: 750_000, currency: 'RUB', refunded: 0 },
    },
  ]);
});

test.each([
  [500, 'PaymentProviderUnavailable'],
  [429, 'PaymentProviderUnavailable'],
  [401, 'PaymentProviderUnavailable'],
  [400, 'PaymentRefused'],
])('the answer %i is %s, and tells nothing of the key', async (status, type) => {
  server.fails = status;
  const failure = await failureOf(stripe.open(order()));
  expect(failure.type).toBe(type);
  expect(failure.message).not.toContain('sk_test');
});

test('without a key there is no Stripe', () => {
  expect(stripeProvider(activitySettings())).toBeNull();
  expect(() => activitySettings({ PAYMENTS_PROVIDER: 'stripe' })).toThrow('STRIPE_SECRET_KEY');
});
