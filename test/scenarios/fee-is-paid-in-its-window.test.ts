import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { givenCaseWorld } from '../givens/case-world.ts';
import { Payer } from '../givens/payer.ts';

const world = givenCaseWorld();
const quiet = () => world.provider.misbehave({ dropWebhook: true });
beforeEach(quiet);
afterEach(quiet);

const FEE = 750_000;

const givenFeeDue = async () => {
  const filed = await world.file('business-licence');
  await filed.reaches('AWAITING_PAYMENT');
  return { filed, payer: new Payer(world, filed) };
};

test('the exact amount confirms, with its time and receipt', async () => {
  const { filed, payer } = await givenFeeDue();
  const asked = await filed.facts();
  expect(asked.payment).toMatchObject({ amount: FEE, currency: 'RUB', confirmed: false });
  expect(asked.payment?.dueAt).toBe(asked.deadlines.payment?.dueAt);
  const attempt = await payer.begins('sbp');
  expect(attempt).toMatchObject({ method: 'sbp', status: 'open', expiresAt: asked.payment?.dueAt });

  const notice = await payer.plays(attempt);
  await payer.notices(notice);

  await filed.reaches('ASSIGNED');
  const { payment } = await filed.facts();
  expect(notice.receiptUrl).toContain('/receipts/');
  const { at: paidAt, receiptUrl } = notice;
  expect(payment).toMatchObject({ confirmed: true, suspended: false, paidAt, receiptUrl });
  expect(payment?.attempts).toMatchObject([{ id: attempt.id, status: 'paid' }]);
  expect(await filed.journal()).toEqual([
    'drafted',
    'accepted',
    'verified',
    'paymentRequested',
    'paymentStarted',
    'paymentConfirmed',
    'assigned',
  ]);
  expect(await filed.lastEvent('paymentConfirmed')).toMatchObject({
    toStatus: 'PAYMENT_CONFIRMED',
    data: { paymentId: attempt.id, amount: FEE, currency: 'RUB', paidAt },
  });
});

describe('money that is not the fee goes back and buys nothing:', () => {
  test.each([
    ['too little', -1, 'RUB'],
    ['too much', 1, 'RUB'],
    ['another currency', 0, 'EUR'],
  ])('%s', async (_, wrongAmount, currency) => {
    const { filed, payer } = await givenFeeDue();
    const attempt = await payer.begins();
    await world.provider.misbehave({ dropWebhook: true, wrongAmount });
    const notice = { ...(await payer.plays(attempt)), currency };
    await Promise.all([1, 2, 3].map(() => payer.notices(notice)));

    const paid = FEE + wrongAmount;
    const refunded = { status: 'refunded', paidAmount: paid, refundedAmount: paid };
    expect(await payer.refund(attempt)).toMatchObject(refunded);
    expect(await payer.attempt(attempt)).toMatchObject({ status: 'returned' });
    expect(await filed.facts()).toMatchObject({
      status: 'AWAITING_PAYMENT',
      payment: { confirmed: false, paidAt: null },
    });
    expect((await filed.journal()).filter((type) => type === 'paymentReturned')).toHaveLength(1);

    await quiet();
    await payer.pays(await payer.begins());
    await filed.reaches('ASSIGNED');
  });

  test('it goes back even if the provider is away for hours', async () => {
    const { filed, payer } = await givenFeeDue();
    const attempt = await payer.begins();
    const notice = { ...(await payer.plays(attempt)), currency: 'USD' };
    await world.provider.misbehave({ down: true });
    const told = payer.notices(notice);
    await filed.records('paymentReturned');
    await filed.skip('3 hours');
    await quiet();
    await filed.skip('2 hours');

    await told;
    expect(await payer.refund(attempt)).toMatchObject({ status: 'refunded' });
    expect((await filed.facts()).status).toBe('AWAITING_PAYMENT');
  });
});

test("a failed attempt shows the provider's reason; the case waits, the same attempt may succeed", async () => {
  const { filed, payer } = await givenFeeDue();
  const attempt = await payer.begins();
  const failure = await payer.plays(attempt, 'insufficient_funds');
  await payer.notices(failure);
  const receipt = await payer.notices(failure);

  const error = { code: 'insufficient_funds', text: 'На счёте недостаточно средств' };
  expect(await payer.attempt(attempt)).toMatchObject({ status: 'failed', error });
  expect(receipt).toMatchObject({ status: 'AWAITING_PAYMENT' });
  expect(await filed.lastEvent('paymentFailed')).toMatchObject({
    comment: error.text,
    data: { paymentId: attempt.id, code: error.code },
  });
  expect((await filed.journal()).filter((type) => type === 'paymentFailed')).toHaveLength(1);

  await payer.pays(attempt);
  await filed.reaches('ASSIGNED');
  expect(await payer.attempt(attempt)).toMatchObject({ status: 'paid', error: null });
});

test('a notice that comes again, at once or later, has no second effect', async () => {
  const { filed, payer } = await givenFeeDue();
  const notice = await payer.plays(await payer.begins());
  await Promise.all([1, 2, 3].map(() => payer.notices(notice)));
  await filed.reaches('ASSIGNED');
  const { version } = await filed.row();

  expect(await payer.notices(notice)).toEqual({ seq: version, status: 'ASSIGNED' });
  await payer.notices({ ...notice, outcome: 'failed', error: { code: 'declined', text: 'Нет' } });
  expect((await filed.row()).version).toBe(version);
  expect((await filed.journal()).filter((type) => type === 'paymentConfirmed')).toHaveLength(1);
});

test('a second attempt supersedes the first; money by the first counts, by the second it goes back', async () => {
  const { filed, payer } = await givenFeeDue();
  await world.provider.misbehave({ dropWebhook: true, deafToCancel: true });
  const first = await payer.begins('card');
  const second = await payer.begins('sbp');
  expect(second.payUrl).not.toBe(first.payUrl);
  expect((await payer.attempt(first)).status).toBe('superseded');

  await payer.pays(first);
  await filed.reaches('ASSIGNED');
  await payer.pays(second);

  expect((await payer.attempt(first)).status).toBe('paid');
  expect((await payer.checkout(first)).refundedAmount).toBe(0);
  expect((await payer.attempt(second)).status).toBe('returned');
  expect((await payer.refund(second)).refundedAmount).toBe(FEE);
  expect((await filed.facts()).status).toBe('ASSIGNED');
});

test('a payment that is begun twice at once is one attempt', async () => {
  const { filed, payer } = await givenFeeDue();
  const body = { paymentId: randomUUID(), method: 'card' };
  await Promise.all([filed.does('ivanova', 'pay', body), filed.does('ivanova', 'pay', body)]);

  const { payment } = await filed.facts();
  expect(payment?.attempts).toMatchObject([{ id: body.paymentId, status: 'open' }]);
  for (const attempt of payment?.attempts ?? []) await payer.pays(attempt);
  await filed.reaches('ASSIGNED');
});

test('while the provider is away nobody can begin to pay, and the case is as before', async () => {
  const { filed, payer } = await givenFeeDue();
  const before = await filed.row();
  await world.provider.misbehave({ down: true });
  const body = { paymentId: randomUUID(), method: 'card' };
  expect(await filed.refusal('ivanova', 'pay', body)).toBe('payment_provider_unavailable');
  expect(await filed.row()).toEqual(before);

  await quiet();
  await payer.pays(await payer.begins());
  await filed.reaches('ASSIGNED');
});

test('refused: another way to pay, an unknown payment, a payment by or for somebody not concerned', async () => {
  const { filed } = await givenFeeDue();
  const paymentId = randomUUID();
  const refused = (method: string, login = 'ivanova') =>
    filed.refusal(login, 'pay', { paymentId, method });
  expect(await refused('cash')).toBe('payment_method_unknown');
  expect(await refused('card', 'officer.mvd')).toBe('not_executor');
  const notice = { paymentId, amount: FEE, currency: 'RUB', receiptUrl: null, error: null };
  const at = new Date().toISOString();
  const told = await filed.refusal('portal', 'noticePayment', { ...notice, outcome: 'paid', at });
  expect(told).toBe('unknown_payment');
});

test('without a fee there is nothing to pay and nothing to wait for', async () => {
  const filed = await world.file('certificate');
  await filed.reaches('ASSIGNED');
  expect((await filed.facts()).payment).toBeNull();
  expect(await filed.journal()).toEqual(['drafted', 'accepted', 'verified', 'assigned']);
  const body = { paymentId: randomUUID(), method: 'card' };
  expect(await filed.refusal('ivanova', 'pay', body)).toBe('not_allowed_in_status');
});
