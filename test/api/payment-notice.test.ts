import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { allocateNumber } from '../../db/queries/allocate-number.ts';
import { keepAttempt, nameAttempt } from '../../db/queries/keep-attempt.ts';
import { signPayment } from '../../scripts/stand-ins/lib/payment-signature.mjs';
import { givenApi, WEBHOOK_SECRET } from '../givens/api.ts';
import { givenCase } from '../givens/cases.ts';

const api = givenApi();
const TARGET = '/webhooks/payments/stand-in';
const PAID = {
  eventId: 'ev_1',
  type: 'payment.succeeded',
  checkoutId: 'co_1',
  orderId: '00000000-0000-4000-8000-000000000000',
  amount: 100,
  currency: 'RUB',
  paidAt: '2026-03-02T09:00:00.000Z',
  receiptUrl: null,
  error: null,
};
const NOTICE = JSON.stringify(PAID);
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

test('a notice that names one payment and the checkout of another is not believed', async () => {
  const { id: caseId, serviceVersion } = await givenCase(api.db, { status: 'AWAITING_PAYMENT' });
  await allocateNumber(api.db, { id: caseId, year: 2026, serviceVersion });
  const id = randomUUID();
  const at = '2026-03-02T09:00:00.000Z';
  await keepAttempt(api.db, {
    ...{ id, caseId, accrual: null, provider: 'stand-in', amount: 100, currency: 'RUB' },
    ...{ method: 'card', openedAt: at, expiresAt: at },
  });
  await nameAttempt(api.db, id, { providerId: 'co_7', expiresAt: at });
  const said = async (checkoutId: string) => {
    const body = JSON.stringify({ ...PAID, orderId: id, checkoutId });
    return (await send(signPayment(WEBHOOK_SECRET, now(), body), body)).status;
  };
  expect(await said('co_1')).toBe(404);
  expect(await said('co_7')).toBe(503); // it would go on to the engine, which nobody runs here
});

test.each([PAID.orderId, 'no id of ours'])(
  'a notice of %s, which nobody began, finds no case',
  async (orderId) => {
    const body = JSON.stringify({ ...PAID, orderId });
    const { status } = await send(signPayment(WEBHOOK_SECRET, now(), body), body);
    expect(status).toBe(404);
  },
);

test.each(['', '{}', 'null', '{"eventId":'])('the signed body %j is no notice', async (body) => {
  const { status } = await send(signPayment(WEBHOOK_SECRET, now(), body), body);
  expect(status).toBe(400);
});

test('there is no other provider', async () => {
  const signature = signPayment(WEBHOOK_SECRET, now(), NOTICE);
  const { status } = await send(signature, NOTICE, '/webhooks/payments/other');
  expect(status).toBe(404);
});
