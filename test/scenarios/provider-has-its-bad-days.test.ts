import { beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { PAYMENT_WATCH_TYPE, watchIdOf } from '../../workflows/messages.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { eventually } from '../givens/eventually.ts';
import { Payer } from '../givens/payer.ts';
import { TASK_QUEUE } from '../givens/run-worker.ts';

const world = givenCaseWorld();
const QUIET = { dropWebhook: true };
beforeEach(() => world.provider.misbehave(QUIET));

const FEE = 750_000;
const PATIENCE_MS = 90_000;
/** Longer than anybody waits for an answer. */
const SLOW_MS = 4_000;

const givenFeeDue = async () => {
  const filed = await world.file('business-licence');
  await filed.reaches('AWAITING_PAYMENT');
  return { filed, payer: new Payer(world, filed) };
};

const watch = (paymentId: string) =>
  world.env.client.workflow.execute(PAYMENT_WATCH_TYPE, {
    workflowId: watchIdOf(paymentId),
    taskQueue: TASK_QUEUE,
    args: [{ paymentId }],
  });

const timesOf = (journal: string[], type: string) => journal.filter((one) => one === type).length;

describe.each<[string, Record<string, unknown>]>([
  ['is cut off', { cutChanges: true }],
  ['comes too late', { slowMs: SLOW_MS }],
])('the answer with the checkout %s, which the provider has opened:', (_, fault) => {
  const givenLost = async () => {
    const { filed, payer } = await givenFeeDue();
    const body = { paymentId: randomUUID(), method: 'card' };
    await world.provider.misbehave({ ...QUIET, ...fault });
    expect(await filed.refusal('ivanova', 'pay', body)).toBe('payment_provider_unavailable');
    expect(await filed.facts()).toMatchObject({ payment: { attempts: [] } });
    await world.provider.misbehave(QUIET);
    return { filed, payer, body };
  };

  test('the same request later on gets that very checkout, and pays once', async () => {
    const { filed, payer, body } = await givenLost();
    await filed.does('ivanova', 'pay', body);
    const attempt = await payer.attempt({ id: body.paymentId });
    await payer.pays(attempt);
    await filed.reaches('ASSIGNED');
    expect(await world.provider.checkoutsOf(attempt.id)).toMatchObject([
      { status: 'paid', paidAmount: FEE, refundedAmount: 0 },
    ]);
  });

  test('whoever begins anew pays by the new one; the lost one is closed', async () => {
    const { filed, payer, body } = await givenLost();
    const attempt = await payer.begins();
    await watch(body.paymentId);
    expect(await world.provider.checkoutsOf(body.paymentId)).toMatchObject([
      { status: 'cancelled', paidAmount: null },
    ]);
    await payer.pays(attempt);
    await filed.reaches('ASSIGNED');
    expect(timesOf(await filed.journal(), 'paymentConfirmed')).toBe(1);
  });

  test('money that comes by the lost one all the same goes back', async () => {
    const { filed, body } = await givenLost();
    const [lost] = await world.provider.checkoutsOf(body.paymentId);
    if (!lost) throw new Error('It was opened');
    const now = new Date(await world.env.currentTimeMs());
    expect((await world.provider.pay(lost, 'paid', now)).status).toBe(200);

    await watch(body.paymentId);
    const refunded = await eventually('a refund', PATIENCE_MS, async () => {
      const found = await world.provider.checkoutsOf(body.paymentId);
      return found.some(({ refundedAmount }) => refundedAmount > 0) && found;
    });
    expect(refunded).toMatchObject([{ status: 'refunded', refundedAmount: FEE }]);
    expect((await filed.facts()).status).toBe('AWAITING_PAYMENT');
  });
});

test('notices that come twice and the other way round: the fee is paid once', async () => {
  const { filed, payer } = await givenFeeDue();
  const attempt = await payer.begins();
  const failed = await payer.plays(attempt, 'declined');
  const paid = await payer.plays(attempt);
  const expired = { ...failed, outcome: 'expired' } as const;
  for (const notice of [paid, failed, paid, expired, failed]) await payer.notices(notice);
  await filed.reaches('ASSIGNED');
  expect(await payer.attempt(attempt)).toMatchObject({ status: 'paid', error: null });
  expect(await payer.checkout(attempt)).toMatchObject({ paidAmount: FEE, refundedAmount: 0 });
  expect(timesOf(await filed.journal(), 'paymentConfirmed')).toBe(1);
  expect(timesOf(await filed.journal(), 'paymentFailed')).toBe(0);
});
