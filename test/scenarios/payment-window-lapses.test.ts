import { beforeEach, expect, test } from '@jest/globals';
import type { Fee } from '../../workflows/domain/regulation.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { Payer } from '../givens/payer.ts';
import { runTo } from '../givens/run-to.ts';

const MORE_THAN_A_DAY_MS = 25 * 3_600_000;

const world = givenCaseWorld();
beforeEach(() => world.provider.misbehave({ dropWebhook: true }));

/** A case with an attempt that was begun in time. */
const givenAttempt = async (terms: Partial<Pick<Fee, 'onTimeout' | 'lateMoney'>> = {}) => {
  const filed = await world.file('business-licence', {
    change: ({ fee }) => Object.assign(fee ?? {}, terms),
  });
  await filed.reaches('AWAITING_PAYMENT');
  const payer = new Payer(world, filed);
  return { filed, payer, attempt: await payer.begins() };
};

/** The window passes while the provider, which would tell of money when it is asked, is away for more than a day. */
const lapses = async (filed: FiledCase) => {
  await world.provider.misbehave({ dropWebhook: true, down: true });
  await runTo(world, filed, 'payment', MORE_THAN_A_DAY_MS);
  await filed.reaches('REJECTED');
  await world.provider.misbehave({ dropWebhook: true });
};

test('reject: the case is rejected with its reason, and may be appealed', async () => {
  const { filed } = await givenAttempt({ onTimeout: 'reject' });
  await lapses(filed);
  const { decision, deadlines } = await filed.facts();
  expect(decision).toMatchObject({ outcome: 'rejected', reasons: [{ code: 'fee_not_paid' }] });
  expect(Object.keys(deadlines)).toEqual(['appeal']);

  expect(await filed.ends()).toBe('rejected');
  expect((await filed.journal()).slice(-2)).toEqual(['paymentLapsed', 'appealLapsed']);
});

test('archive: the case is archived and over', async () => {
  const { filed } = await givenAttempt({ onTimeout: 'archive' });
  expect(await filed.ends()).toBe('archived');
  expect(await filed.row()).toMatchObject({ status: 'ARCHIVED', closed: true });
  expect((await filed.journal()).at(-1)).toBe('archivedUnpaid');
  expect((await filed.facts()).deadlines).toEqual({});
});

test('suspend: the case stays, its clock stands, and money still takes it on', async () => {
  const { filed, payer } = await givenAttempt({ onTimeout: 'suspend' });
  await filed.skip('200 days');
  await filed.records('paymentSuspended');
  const suspended = await filed.facts();
  expect(suspended).toMatchObject({ status: 'AWAITING_PAYMENT', payment: { suspended: true } });
  expect(Object.keys(suspended.deadlines)).toEqual(['term']);
  expect(suspended.pauses).toMatchObject([{ to: null }]);

  const attempt = await payer.begins();
  expect(Date.parse(attempt.expiresAt)).toBeGreaterThan(await world.env.currentTimeMs());
  await payer.pays(attempt);

  await filed.reaches('ASSIGNED');
  const { payment, overdue } = await filed.facts();
  expect({ ...payment, overdue }).toMatchObject({
    confirmed: true,
    suspended: false,
    overdue: false,
  });
});

test('money paid in time whose notice came late revives the case', async () => {
  const { filed, payer, attempt } = await givenAttempt({ lateMoney: 'revive' });
  const notice = await payer.plays(attempt);
  await lapses(filed);

  await payer.notices(notice);
  await filed.reaches('ASSIGNED');

  const { decision, payment, deadlines } = await filed.facts();
  expect({ decision, payment, windows: Object.keys(deadlines) }).toMatchObject({
    decision: null,
    payment: { confirmed: true, paidAt: notice.at },
    windows: ['term'],
  });
  expect((await filed.journal()).slice(-3)).toEqual([
    'paymentLapsed',
    'paymentRevived',
    'assigned',
  ]);
  expect(await filed.lastEvent('paymentRevived')).toMatchObject({ toStatus: 'PAYMENT_CONFIRMED' });
  expect((await payer.checkout(attempt)).refundedAmount).toBe(0);

  await filed.does(await filed.isClaimed(), 'refuse', { reasons: [{ code: 'no', text: 'Нет' }] });
  await filed.reaches('REFUSED'); // the revived case can be decided like any other
});

test('or it goes back, where the regulation says so', async () => {
  const { filed, payer, attempt } = await givenAttempt({ lateMoney: 'refund' });
  const notice = await payer.plays(attempt);
  await lapses(filed);

  await payer.notices(notice);
  await goesBack(payer, filed, attempt);
});

test('money that is late by its own timestamp goes back', async () => {
  const { filed, payer, attempt } = await givenAttempt({ lateMoney: 'revive' });
  const notice = await payer.plays(attempt);
  await lapses(filed);

  const dueAt = Date.parse((await filed.facts()).payment?.dueAt ?? '');
  await payer.notices({ ...notice, at: new Date(dueAt + 1).toISOString() });
  await goesBack(payer, filed, attempt);
});

test('money in time revives nothing that was rejected for another reason', async () => {
  const filed = await world.file('business-licence', {
    change: ({ fee, terms }) => {
      Object.assign(fee ?? {}, { lateMoney: 'revive' });
      terms.verification = 'PT2H';
    },
  });
  await filed.reaches('AWAITING_PAYMENT');
  const payer = new Payer(world, filed);
  const attempt = await payer.begins();
  await world.registries.behave('down');
  await filed.does('head.mvd', 'return', { stage: 'verification', reason: 'Сверить ещё раз' });
  await filed.skip('3 hours');
  await filed.records('manualCheckRequested');
  await world.registries.behave('normal');
  const notice = await payer.plays(attempt);
  const found = { outcome: 'mismatch', comment: 'Данные другие' } as const;
  await filed.does('head.mvd', 'verify', found);
  await filed.reaches('REJECTED');

  await payer.notices(notice);
  expect((await payer.refund(attempt)).refundedAmount).toBe(750_000);
  expect(await filed.facts()).toMatchObject({
    status: 'REJECTED',
    decision: { reasons: [{ code: 'data_mismatch' }] },
  });
  expect((await filed.journal()).at(-1)).toBe('paymentReturned');
});

async function goesBack(
  payer: Payer,
  filed: FiledCase,
  attempt: Parameters<Payer['checkout']>[0],
): Promise<void> {
  expect(await payer.refund(attempt)).toMatchObject({
    status: 'refunded',
    refundedAmount: 750_000,
  });
  expect((await payer.attempt(attempt)).status).toBe('returned');
  expect(await filed.facts()).toMatchObject({
    status: 'REJECTED',
    payment: { confirmed: false },
    decision: { outcome: 'rejected' },
  });
  expect((await filed.journal()).slice(-2)).toEqual(['paymentLapsed', 'paymentReturned']);
}
