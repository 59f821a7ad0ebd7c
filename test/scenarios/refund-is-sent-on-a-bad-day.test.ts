import { beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { findRefund, requestRefund } from '../../db/queries/keep-refund.ts';
import { listStaffTasks } from '../../db/queries/staff-tasks.ts';
import type { StoredRefund } from '../../db/schema/index.ts';
import { wakeRefund } from '../../temporal-config/wake-refund.ts';
import { REFUND_TYPE, refundWorkflowIdOf } from '../../workflows/messages.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { eventually } from '../givens/eventually.ts';
import { Payer } from '../givens/payer.ts';
import { TASK_QUEUE } from '../givens/run-worker.ts';

const world = givenCaseWorld();
const QUIET = { dropWebhook: true };
beforeEach(() => world.provider.misbehave(QUIET));

const FEE = 750_000;
const PATIENCE_MS = 90_000;
const HEAD = { id: 'head.mvd', name: 'Глава', role: 'head' } as const;

/** A fee that was paid, and an order to give it back. */
const givenOrder = async () => {
  const filed = await world.file('business-licence');
  await filed.reaches('AWAITING_PAYMENT');
  const payer = new Payer(world, filed);
  const attempt = await payer.begins();
  await payer.pays(attempt);
  await filed.reaches('ASSIGNED');
  const refund = await requestRefund(world.db, {
    ...{ id: randomUUID(), paymentId: attempt.id, amount: null },
    ...{ comment: 'Ошибка', requestedBy: HEAD },
  });
  if (typeof refund === 'string') throw new Error(refund);
  return { filed, payer, attempt, refund };
};

const begins = ({ id: refundId, paymentId, amount }: StoredRefund) =>
  world.env.client.workflow.start(REFUND_TYPE, {
    workflowId: refundWorkflowIdOf(refundId),
    taskQueue: TASK_QUEUE,
    args: [{ refundId, paymentId, amount }],
  });
type Driven = Awaited<ReturnType<typeof begins>>;

const wakes = (refund: StoredRefund) =>
  wakeRefund({ temporal: world.env.client, taskQueue: TASK_QUEUE }, refund, PATIENCE_MS);

/** The order was sent, and no answer came. */
const isUnheard = (driven: Driven) =>
  eventually('a second try to send the refund', PATIENCE_MS, async () => {
    const { raw } = await driven.describe();
    return (raw.pendingActivities ?? []).some(({ activityType, attempt }) => {
      return activityType?.name === 'sendRefund' && (attempt ?? 0) > 1;
    });
  });

/** Without the help of a clock that skips. */
const becomes = ({ id }: StoredRefund, state: string) =>
  eventually(`a refund that is ${state}`, PATIENCE_MS, async () => {
    const found = await findRefund(world.db, id);
    return found?.state === state && found;
  });

async function tasksOf({ id }: { id: string }) {
  const page = { state: 'open', limit: 50, cursor: null } as const;
  const tasks = await listStaffTasks(world.db, 'mvd', page);
  if (tasks === 'invalid_cursor') throw new Error('No cursor was given');
  return tasks.filter(({ caseId }) => caseId === id);
}

test('a provider that does what it is told, says nothing and is gone for an hour gives back once', async () => {
  const { filed, payer, attempt, refund } = await givenOrder();
  await world.provider.misbehave({ ...QUIET, cutChanges: true });
  const driven = await begins(refund);
  await isUnheard(driven);
  expect((await payer.checkout(attempt)).refundedAmount).toBe(FEE);

  await world.provider.misbehave({ ...QUIET, down: true });
  await world.env.sleep('1 hour');
  await world.provider.misbehave(QUIET);
  await driven.result();
  expect(await findRefund(world.db, refund.id)).toMatchObject({ state: 'succeeded' });
  expect((await payer.checkout(attempt)).refundedAmount).toBe(FEE);
  expect((await filed.journal()).filter((type) => type === 'paymentReturned')).toHaveLength(1);
  expect(await tasksOf(filed)).toEqual([]);
});

test('whoever drives it is ended before the answer comes: the next one sends the same order', async () => {
  const { payer, attempt, refund } = await givenOrder();
  await world.provider.misbehave({ ...QUIET, cutChanges: true });
  const driven = await begins(refund);
  await isUnheard(driven);
  await driven.terminate();

  await world.provider.misbehave(QUIET);
  await begins(refund);
  await becomes(refund, 'succeeded');
  expect((await payer.checkout(attempt)).refundedAmount).toBe(FEE);
});

test('a notice of its end is heard at once, and so is one that comes before the answer to the order', async () => {
  const { refund } = await givenOrder();
  await world.provider.misbehave({ ...QUIET, refunds: 'pending', cutChanges: true });
  const driven = await begins(refund);
  await isUnheard(driven);
  await wakes(refund);
  await world.provider.misbehave({ ...QUIET, refunds: 'pending' });
  await becomes(refund, 'pending');

  await world.provider.misbehave(QUIET);
  await wakes(refund);
  await becomes(refund, 'succeeded');
  await driven.result();
  const { events } = await driven.fetchHistory();
  expect(events?.some((event) => event.timerFiredEventAttributes)).toBe(false);
});

test('money that the bank sends back after all becomes a task for staff, once', async () => {
  const { filed, refund, attempt } = await givenOrder();
  const driven = await begins(refund);
  await driven.result();
  expect(await tasksOf(filed)).toEqual([]);

  await world.provider.misbehave({ ...QUIET, refunds: 'bounced' });
  await wakes(refund);
  await wakes(refund);
  expect(await becomes(refund, 'refused')).toMatchObject({ errorCode: 'bank_refused' });
  await driven.client.getHandle(driven.workflowId).result();
  expect(await tasksOf(filed)).toMatchObject([
    { kind: 'refund_refused', amount: FEE, paymentId: attempt.id },
  ]);
});

test('a provider that gives back another sum than it was told to is a task for staff', async () => {
  const { filed, refund } = await givenOrder();
  await world.provider.misbehave({ ...QUIET, wrongRefund: -1 });
  await (await begins(refund)).result();
  expect(await findRefund(world.db, refund.id)).toMatchObject({ state: 'refused' });
  expect(await tasksOf(filed)).toMatchObject([
    { kind: 'refund_refused', detail: 'other_amount: 749999 instead of 750000' },
  ]);
});
