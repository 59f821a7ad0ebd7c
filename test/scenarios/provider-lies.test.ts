import { beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { findRefund, requestRefund } from '../../db/queries/keep-refund.ts';
import { listStaffTasks } from '../../db/queries/staff-tasks.ts';
import {
  PAYMENT_WATCH_TYPE,
  RECONCILIATION_TYPE,
  REFUND_TYPE,
  refundWorkflowIdOf,
  watchIdOf,
  type Reconciliation,
} from '../../workflows/messages.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { Payer } from '../givens/payer.ts';
import { TASK_QUEUE } from '../givens/run-worker.ts';
import { runTo } from '../givens/run-to.ts';

const world = givenCaseWorld();
const QUIET = { dropWebhook: true };
beforeEach(() => world.provider.misbehave(QUIET));

const FEE = 750_000;
const HOUR_MS = 3_600_000;
const ZONE = 'Europe/Moscow';
const HEAD = { id: 'head.mvd', name: 'Глава', role: 'head' } as const;

const givenAttempt = async () => {
  const filed = await world.file('business-licence');
  await filed.reaches('AWAITING_PAYMENT');
  const payer = new Payer(world, filed);
  return { filed, payer, attempt: await payer.begins() };
};

const watches = (paymentId: string) =>
  world.env.client.workflow.start(PAYMENT_WATCH_TYPE, {
    workflowId: watchIdOf(paymentId),
    taskQueue: TASK_QUEUE,
    args: [{ paymentId }],
  });

const reconciles = (lastDay: string) => {
  const args: [Reconciliation] = [{ agency: 'mvd', zone: ZONE, lastDay }];
  return world.env.client.workflow.start(RECONCILIATION_TYPE, {
    workflowId: `reconcile-${randomUUID()}`,
    taskQueue: TASK_QUEUE,
    args,
  });
};

/** The day that it is now, which a payment of this moment belongs to. */
async function today(): Promise<string> {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(
    await world.env.currentTimeMs(),
  );
}

async function tasksOf({ id }: { id: string }) {
  const page = { state: 'open', limit: 50, cursor: null } as const;
  const tasks = await listStaffTasks(world.db, 'mvd', page);
  if (tasks === 'invalid_cursor') throw new Error('No cursor was given');
  return tasks.filter(({ caseId }) => caseId === id);
}

describe('asked of a payment', () => {
  test('it tells of another one: that is no answer, and confirms nothing', async () => {
    const { filed, payer, attempt } = await givenAttempt();
    await payer.plays(attempt);
    await world.provider.misbehave({ ...QUIET, wrongOrder: randomUUID() });
    await runTo(world, filed, 'payment', HOUR_MS);
    expect(await filed.facts()).toMatchObject({
      status: 'AWAITING_PAYMENT',
      payment: { confirmed: false },
    });

    await world.provider.misbehave(QUIET);
    await filed.skip('1 hour');
    await filed.reaches('ASSIGNED');
  });

  test('it names another currency: that is not the fee, and goes back', async () => {
    const { filed, payer, attempt } = await givenAttempt();
    await payer.plays(attempt);
    await world.provider.misbehave({ ...QUIET, wrongCurrency: 'EUR' });
    await (await watches(attempt.id)).result();
    expect((await payer.refund(attempt)).refundedAmount).toBe(FEE);
    expect((await payer.attempt(attempt)).status).toBe('returned');
    expect((await filed.facts()).status).toBe('AWAITING_PAYMENT');
  });
});

test('it denies what it told us was paid: the case goes on, and staff are told twice', async () => {
  const { filed, payer, attempt } = await givenAttempt();
  const day = await today();
  await payer.pays(attempt);
  await filed.reaches('ASSIGNED');
  await world.provider.misbehave({ ...QUIET, denied: true });

  await (await reconciles(day)).result();
  const missing = { kind: 'missing', paymentId: attempt.id, amount: null, expected: FEE };
  expect(await tasksOf(filed)).toMatchObject([missing]);

  const refund = await requestRefund(world.db, {
    ...{ id: randomUUID(), paymentId: attempt.id, amount: null },
    ...{ comment: 'Ошибка', requestedBy: HEAD },
  });
  if (typeof refund === 'string') throw new Error(refund);
  const driven = await world.env.client.workflow.start(REFUND_TYPE, {
    workflowId: refundWorkflowIdOf(refund.id),
    taskQueue: TASK_QUEUE,
    args: [{ refundId: refund.id, paymentId: attempt.id, amount: refund.amount }],
  });
  await driven.result();
  expect(await findRefund(world.db, refund.id)).toMatchObject({ state: 'refused' });
  expect(await tasksOf(filed)).toMatchObject([{ kind: 'refund_refused' }, missing]);
  expect((await filed.facts()).status).toBe('ASSIGNED');
});

test('it took the money twice: staff learn of the second time, once, though it is away for an hour', async () => {
  const { filed, payer, attempt } = await givenAttempt();
  const day = await today();
  await payer.pays(attempt);
  await filed.reaches('ASSIGNED');

  await world.provider.misbehave({ ...QUIET, down: true });
  const first = await reconciles(day);
  await world.env.sleep('1 hour');
  await world.provider.misbehave({ ...QUIET, register: { twice: true } });
  await first.result();
  await (await reconciles(day)).result();
  expect(await tasksOf(filed)).toMatchObject([
    { kind: 'twice', paymentId: attempt.id, amount: FEE, expected: null },
  ]);
  expect((await payer.attempt(attempt)).status).toBe('paid');
});
