import { beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { findRefund, requestRefund } from '../../db/queries/keep-refund.ts';
import { listStaffTasks } from '../../db/queries/staff-tasks.ts';
import { REFUND_TYPE, refundWorkflowIdOf } from '../../workflows/messages.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { Payer } from '../givens/payer.ts';
import { TASK_QUEUE } from '../givens/run-worker.ts';

const world = givenCaseWorld();
const QUIET = { dropWebhook: true };
beforeEach(() => world.provider.misbehave(QUIET));

const FEE = 750_000;
const HEAD = { id: 'head.mvd', name: 'Глава', role: 'head' } as const;

const givenPaid = async () => {
  const filed = await world.file('business-licence');
  await filed.reaches('AWAITING_PAYMENT');
  const payer = new Payer(world, filed);
  const attempt = await payer.begins();
  await payer.pays(attempt);
  await filed.reaches('ASSIGNED');
  return { filed, payer, attempt };
};

const order = (paymentId: string, amount: number | null) =>
  requestRefund(world.db, {
    ...{ id: randomUUID(), paymentId, amount, comment: 'Ошибка', requestedBy: HEAD },
  });

/** Begins to give back; what that ends with is asked for only while nothing else moves the clock. */
async function begins(paymentId: string, amount: number | null) {
  const refund = await order(paymentId, amount);
  if (typeof refund === 'string') throw new Error(refund);
  const handle = await world.env.client.workflow.start(REFUND_TYPE, {
    workflowId: refundWorkflowIdOf(refund.id),
    taskQueue: TASK_QUEUE,
    args: [{ refundId: refund.id, paymentId, amount: refund.amount }],
  });
  return async () => {
    await handle.result();
    return findRefund(world.db, refund.id);
  };
}

const gives = async (paymentId: string, amount: number | null) =>
  (await begins(paymentId, amount))();

test('a part goes back, then the rest, and the journal of the case tells both', async () => {
  const { filed, payer, attempt } = await givenPaid();
  expect(await gives(attempt.id, 250_000)).toMatchObject({ state: 'succeeded', amount: 250_000 });
  expect((await payer.checkout(attempt)).refundedAmount).toBe(250_000);
  expect((await payer.attempt(attempt)).status).toBe('paid');

  expect(await gives(attempt.id, null)).toMatchObject({ state: 'succeeded', amount: 500_000 });
  expect(await payer.checkout(attempt)).toMatchObject({ status: 'refunded', refundedAmount: FEE });
  expect((await payer.attempt(attempt)).status).toBe('returned');
  expect((await filed.journal()).filter((type) => type === 'paymentReturned')).toHaveLength(2);
  expect(await filed.facts()).toMatchObject({ status: 'ASSIGNED', payment: { confirmed: true } });
});

test('never more than what is left is ordered, other orders considered', async () => {
  const { attempt } = await givenPaid();
  expect(await order(attempt.id, FEE + 1)).toBe('refund_exceeds_payment');
  await order(attempt.id, FEE - 1);
  expect(await order(attempt.id, 2)).toBe('refund_exceeds_payment');
  await order(attempt.id, 1);
  expect(await order(attempt.id, null)).toBe('nothing_to_refund');
});

test('a refund whose provider is away for hours is done once it is back', async () => {
  const { payer, attempt } = await givenPaid();
  await world.provider.misbehave({ ...QUIET, down: true });
  const ended = await begins(attempt.id, null);
  await world.env.sleep('1 hour');
  await world.provider.misbehave({ ...QUIET });
  expect(await ended()).toMatchObject({ state: 'succeeded' });
  expect((await payer.checkout(attempt)).refundedAmount).toBe(FEE);
});

test('one that the bank refuses, at once or after a while, becomes a task for staff', async () => {
  const { filed, payer, attempt } = await givenPaid();
  await world.provider.misbehave({ ...QUIET, refunds: 'refused' });
  const refused = await gives(attempt.id, 100);
  expect(refused).toMatchObject({ state: 'refused', errorCode: 'bank_refused' });

  await world.provider.misbehave({ ...QUIET, refunds: 'pending' });
  const ended = await begins(attempt.id, 200);
  await world.env.sleep('10 minutes');
  await world.provider.misbehave({ ...QUIET, refunds: 'refused' });
  expect(await ended()).toMatchObject({ state: 'refused' });

  const page = { state: 'open', limit: 10, cursor: null } as const;
  expect(await listStaffTasks(world.db, 'mvd', page)).toMatchObject([
    { kind: 'refund_refused', amount: 200, caseId: filed.id, paymentId: attempt.id },
    { kind: 'refund_refused', amount: 100, caseId: filed.id, paymentId: attempt.id },
  ]);
  expect((await payer.attempt(attempt)).status).toBe('paid');
  expect(await filed.journal()).not.toContain('paymentReturned');
});
