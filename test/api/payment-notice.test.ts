import { expect, test } from '@jest/globals';
import { signPayment } from '../../scripts/stand-ins/lib/payment-signature.mjs';
import { givenApi, WEBHOOK_SECRET } from '../givens/api.ts';

const api = givenApi();
const TARGET = '/webhooks/payments/stand-in';
const NOTICE = JSON.stringify({
  eventId: 'ev_1',
  type: 'payment.succeeded',
  checkoutId: 'co_1',
  orderId: '00000000-0000-4000-8000-000000000000',
  amount: 100,
  currency: 'RUB',
  paidAt: '2026-03-02T09:00:00.000Z',
  receiptUrl: null,
  error: null,
});
const now = () => Math.floor(Date.now() / 1000);

function send(signature: string | null, body = NOTICE, target = TARGET) {
  const headers: Record<string, string> =
    signature === null ? {} : { 'Payment-Signature': signature };
  return api.call(null, 'POST', target, { body, headers });
}

test.each<[string, () => string | null]>([
  ['no signature', () => null],
  ['garbage', () => 't=,v1='],
  ["another's signature", () => signPayment('not the secret at all', now(), NOTICE)],
  ['a signature of another body', () => signPayment(WEBHOOK_SECRET, now(), `${NOTICE} `)],
  ['a signature of ten minutes ago', () => signPayment(WEBHOOK_SECRET, now() - 600, NOTICE)],
  ['a signature of the future', () => signPayment(WEBHOOK_SECRET, now() + 600, NOTICE)],
])('a notice with %s is not believed', async (_, signature) => {
  const { status, body } = await send(signature());
  expect([status, body.code]).toEqual([401, 'invalid_signature']);
});

test('a notice of a payment that nobody began finds no case', async () => {
  const { status } = await send(signPayment(WEBHOOK_SECRET, now(), NOTICE));
  expect(status).toBe(404);
});

test.each(['', '{}', 'null', '{"eventId":'])('the signed body %j is no notice', async (body) => {
  const { status } = await send(signPayment(WEBHOOK_SECRET, now(), body), body);
  expect(status).toBe(400);
});

test('there is no other provider', async () => {
  const signature = signPayment(WEBHOOK_SECRET, now(), NOTICE);
  const { status } = await send(signature, NOTICE, '/webhooks/payments/other');
  expect(status).toBe(404);
});
