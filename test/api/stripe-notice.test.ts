import { expect, test } from '@jest/globals';
import Stripe from 'stripe';
import { givenApi, STRIPE_SECRET } from '../givens/api.ts';

const api = givenApi();
const TARGET = '/webhooks/payments/stripe';
const now = () => Math.floor(Date.now() / 1000);
const event = (type: string, session: object = {}) =>
  JSON.stringify({
    ...{ id: 'evt_1', object: 'event', created: now(), type },
    data: {
      object: {
        client_reference_id: '00000000-0000-4000-8000-000000000000',
        ...{ amount_total: 100, currency: 'rub', payment_status: 'paid' },
        ...session,
      },
    },
  });

function send(body: string, secret = STRIPE_SECRET, timestamp = now()) {
  const { webhooks } = Stripe;
  const signature = webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
  return api.call(null, 'POST', TARGET, { body, headers: { 'Stripe-Signature': signature } });
}

test.each<[string, string, number]>([
  ['of another secret', 'whsec_of_somebody', 0],
  ['of ten minutes ago', STRIPE_SECRET, -600],
])('an event with a signature %s is not believed', async (_, secret, shift) => {
  const { status, body } = await send(event('checkout.session.completed'), secret, now() + shift);
  expect([status, body.code]).toEqual([401, 'invalid_signature']);
});

test('an event without a signature is not believed', async () => {
  const { status } = await api.call(null, 'POST', TARGET, { body: event('any') });
  expect(status).toBe(401);
});

test('an event that is not about a payment of ours is taken without effect', async () => {
  const unpaid = { payment_status: 'unpaid' };
  for (const body of [event('customer.created'), event('checkout.session.completed', unpaid)]) {
    expect(await send(body)).toMatchObject({ status: 200, body: { received: true } });
  }
});

test.each([
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
])('%s of a payment that nobody began finds no case', async (type) => {
  expect((await send(event(type))).status).toBe(404);
});

test('a signed event without what names the payment is no notice', async () => {
  const { status } = await send(event('checkout.session.completed', { client_reference_id: null }));
  expect(status).toBe(400);
});
