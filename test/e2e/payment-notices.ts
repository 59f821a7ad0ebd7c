import { beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { RefundView } from '../../api/schemas/refund.ts';
import { eventually } from '../givens/eventually.ts';
import type { LiveApi } from '../givens/live-api.ts';
import { LICENCE, LiveCase, type PaymentAttempt } from '../givens/live-case.ts';
import { LiveStandIns, paidNotice } from '../givens/live-stand-ins.ts';

const Refunds = z.object({ items: z.array(RefundView) });
const UNHEARD = { dropWebhook: true };

/** What the provider tells, and what others pretend that it tells. */
export function paymentNotices(api: LiveApi): void {
  const standIns = new LiveStandIns(api);
  let licence: LiveCase;
  let attempt: z.infer<typeof PaymentAttempt>;

  beforeAll(async () => {
    licence = await LiveCase.filed(api, 'petrov', LICENCE, 'AWAITING_PAYMENT');
  });

  async function isGivenBack(paid: z.infer<typeof PaymentAttempt>): Promise<void> {
    await eventually('the money is back', 60_000, async () => {
      return (await standIns.checkout(paid)).status === 'refunded';
    });
  }

  test('money of a wrong amount goes back, and the case still waits', async () => {
    attempt = await licence.startPayment();
    await standIns.payWith({ wrongAmount: -1 }, attempt);
    const view = await licence.untilItShows(
      'the return',
      ({ payment }) => payment?.attempts[0]?.status === 'returned',
    );
    expect([view.status, view.payment?.confirmed]).toEqual(['AWAITING_PAYMENT', false]);
    await isGivenBack(attempt);
  });

  test('a notice with another signature, or one of an hour ago, changes nothing', async () => {
    attempt = await licence.startPayment();
    await standIns.payWith(UNHEARD, attempt);
    const { version } = await licence.view();

    for (const by of [{ secret: 'not the secret of the provider' }, { age: 3600 }]) {
      const { status, code } = await standIns.notice(paidNotice(attempt), by);
      expect([status, code]).toEqual([401, 'invalid_signature']);
    }
    expect((await licence.view()).version).toBe(version);
  });

  test('a notice of a checkout that nobody opened is refused', async () => {
    const orderId = '00000000-0000-4000-8000-000000000000';
    const { status, code } = await standIns.notice({ ...paidNotice(attempt), orderId });
    expect([status, code]).toEqual([404, 'not_found']);
  });

  test('a notice confirms once, however often it comes, at once or later', async () => {
    const event = paidNotice(attempt);
    const together = await Promise.all([1, 2, 3].map(() => standIns.notice(event)));
    expect(together.map(({ status }) => status)).toEqual([200, 200, 200]);
    await licence.until('ASSIGNED');
    const { version } = await licence.view();

    const [replayed, renamed] = [await standIns.notice(event), paidNotice(attempt)];
    expect([replayed.status, (await standIns.notice(renamed)).status]).toEqual([200, 200]);
    expect((await licence.view()).version).toBe(version);
    const events = await licence.events();
    expect(events.filter((type) => type === 'paymentConfirmed')).toHaveLength(1);
  });

  test('notices that come twice and the other way round, of a provider that takes two payments', async () => {
    const twice = await LiveCase.filed(api, 'petrov', LICENCE, 'AWAITING_PAYMENT');
    await standIns.misbehave({ deafToCancel: true });
    const [first, second] = [await twice.startPayment(), await twice.startPayment()];
    await standIns.misbehave({ duplicate: 2, reorder: true });
    try {
      await standIns.pay(second, 'declined');
      await standIns.pay(second);
      await twice.until('ASSIGNED');
      await standIns.misbehave({ duplicate: 2 });
      await standIns.pay(first);
    } finally {
      await standIns.misbehave({});
    }

    await isGivenBack(first);
    expect(await standIns.checkout(second)).toMatchObject({ status: 'paid', refundedAmount: 0 });
    const events = await twice.events();
    for (const type of ['paymentConfirmed', 'paymentReturned']) {
      expect(events.filter((one) => one === type)).toHaveLength(1);
    }
    expect(events).not.toContain('paymentFailed');
    const refunds = await api.insist(Refunds, 'head.mvd', 'GET', `/staff${twice.path}/refunds`);
    expect(refunds.items).toMatchObject([{ paymentId: first.id, reason: 'not_due' }]);
  });

  test('money for a case that was withdrawn goes back', async () => {
    const withdrawn = await LiveCase.filed(api, 'petrov', LICENCE, 'AWAITING_PAYMENT');
    const paid = await withdrawn.startPayment();
    await standIns.payWith(UNHEARD, paid);
    await withdrawn.apply('withdraw', { reason: 'Лицензия больше не нужна' });
    const { status, version } = await withdrawn.view();
    expect(status).toBe('ANNULLED');

    const answers = [
      await standIns.notice(paidNotice(paid)),
      await standIns.notice(paidNotice(paid)),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    await isGivenBack(paid);
    expect((await withdrawn.view()).version).toBe(version);
    const { amount } = paid;
    expect((await standIns.checkout(paid)).refundedAmount).toBe(amount);
  });
}
