import { beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { listStaffTasks } from '../../db/queries/staff-tasks.ts';
import type { StaffTask } from '../../db/schema/index.ts';
import { RECONCILIATION_TYPE, type Reconciliation } from '../../workflows/messages.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { Payer } from '../givens/payer.ts';
import { TASK_QUEUE } from '../givens/run-worker.ts';

const world = givenCaseWorld();
const QUIET = { dropWebhook: true };
beforeEach(() => world.provider.misbehave(QUIET));

const FEE = 750_000;
const ZONE = 'Europe/Moscow';

const givenAttempt = async () => {
  const filed = await world.file('business-licence');
  await filed.reaches('AWAITING_PAYMENT');
  const payer = new Payer(world, filed);
  return { filed, payer, attempt: await payer.begins() };
};

/** The day that it is now, which a payment of this moment belongs to. */
async function today(): Promise<string> {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(
    await world.env.currentTimeMs(),
  );
}

/** The clock skips on while books are compared: the day to compare is that of the payment. */
async function reconciles(lastDay: string): Promise<void> {
  const args: [Reconciliation] = [{ agency: 'mvd', zone: ZONE, lastDay }];
  await world.env.client.workflow.execute(RECONCILIATION_TYPE, {
    workflowId: `reconcile-${randomUUID()}`,
    taskQueue: TASK_QUEUE,
    args,
  });
}

async function tasks(agency: string | null): Promise<StaffTask[]> {
  const page = await listStaffTasks(world.db, agency, { state: 'open', limit: 50, cursor: null });
  if (page === 'invalid_cursor') throw new Error('No cursor was given');
  return page;
}

test('what the register and our books have alike is nobody’s task; money nobody told of is told of', async () => {
  const { filed, payer, attempt } = await givenAttempt();
  const day = await today();
  await payer.plays(attempt);
  await reconciles(day);
  await filed.reaches('ASSIGNED');
  expect((await payer.attempt(attempt)).status).toBe('paid');
  expect(await tasks(null)).toEqual([]);
});

test('missing, extra and different payments become tasks, each once however often it is found', async () => {
  const { filed, payer, attempt } = await givenAttempt();
  const day = await today();
  await payer.pays(attempt);
  await filed.reaches('ASSIGNED');

  await world.provider.misbehave({ ...QUIET, register: { missing: true } });
  await reconciles(day);
  await reconciles(day);
  const ofCase = async () => (await tasks('mvd')).filter(({ caseId }) => caseId === filed.id);
  expect(await ofCase()).toMatchObject([
    { kind: 'missing', paymentId: attempt.id, amount: null, expected: FEE },
  ]);

  await world.provider.misbehave({ ...QUIET, register: { surplus: 100, extra: true } });
  await reconciles(day);
  await reconciles(day);
  expect(await ofCase()).toMatchObject([
    { kind: 'different', amount: FEE + 100, expected: FEE },
    { kind: 'missing' },
  ]);
  const nobodys = (await tasks(null)).filter(({ agency }) => agency === null);
  expect(nobodys).toMatchObject([{ kind: 'extra', providerId: 'co_of-nobody', amount: 12_345 }]);
});
