import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import { keepAttempt } from '../../db/queries/keep-attempt.ts';
import { keepRefund, noteRefund } from '../../db/queries/keep-refund.ts';
import type { RefundEvent } from '../../workflows/domain/refund-states.ts';
import { SYSTEM } from '../../workflows/domain/people.ts';
import { givenApi, STRIPE_SECRET } from '../givens/api.ts';
import { givenCase } from '../givens/cases.ts';

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

describe('an event of a refund', () => {
  const REFUND_EVENTS = ['refund.updated', 'refund.failed', 'charge.refund.updated'];
  const refundEvent = (type: string, status: string, metadata: object | null) =>
    JSON.stringify({
      ...{ id: 'evt_2', object: 'event', created: now(), type },
      data: { object: { id: 're_1', object: 'refund', amount: 100, status, metadata } },
    });

  async function givenRefund(events: RefundEvent[]): Promise<{ refundId: string }> {
    const { id: caseId } = await givenCase(api.db, { status: 'AWAITING_PAYMENT' });
    const [id, paymentId] = [randomUUID(), randomUUID()];
    const at = '2026-03-02T09:00:00.000Z';
    await keepAttempt(api.db, {
      ...{ id: paymentId, caseId, accrual: null, provider: 'stripe', amount: 100 },
      ...{ currency: 'RUB', method: 'card', openedAt: at, expiresAt: at },
    });
    await keepRefund(api.db, {
      ...{ id, paymentId, amount: 100, reason: 'staff', comment: 'Ошибка' },
      ...{ requestedBy: SYSTEM, taken: true },
    });
    for (const event of events) await noteRefund(api.db, { id, event });
    return { refundId: id };
  }

  test.each(REFUND_EVENTS)('%s is not believed without our signature', async (type) => {
    const { status } = await send(refundEvent(type, 'failed', null), 'whsec_of_somebody');
    expect(status).toBe(401);
  });

  test.each(REFUND_EVENTS)('%s that is none of ours is taken without effect', async (type) => {
    const others = [null, {}, { refundId: 'theirs' }, { refundId: randomUUID() }];
    for (const metadata of others) {
      expect((await send(refundEvent(type, 'failed', metadata))).status).toBe(200);
    }
  });

  test.each(REFUND_EVENTS)('%s that tells what we know wakes nobody', async (type) => {
    const done = await givenRefund(['sent', 'succeeded']);
    expect((await send(refundEvent(type, 'succeeded', done))).status).toBe(200);
    const failed = await givenRefund(['sent', 'refused']);
    expect((await send(refundEvent(type, 'canceled', failed))).status).toBe(200);
  });

  // the engine, which nobody runs here, is what would be told
  test.each<[string, string, RefundEvent[]]>([
    ['refund.updated', 'succeeded', ['sent', 'accepted']],
    ['refund.failed', 'failed', ['sent', 'succeeded']],
  ])('%s, %s, after %j wakes whoever drives it', async (type, status, events) => {
    expect(await send(refundEvent(type, status, await givenRefund(events)))).toMatchObject({
      status: 503,
      body: { code: 'engine_unavailable' },
    });
  });
});
