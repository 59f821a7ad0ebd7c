import { beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { PAYMENT_WATCH_TYPE, watchIdOf } from '../../workflows/messages.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { Payer } from '../givens/payer.ts';
import { TASK_QUEUE } from '../givens/run-worker.ts';

const world = givenCaseWorld();
const LOST = { dropWebhook: true };
beforeEach(() => world.provider.misbehave(LOST));

const ABOVE_THE_WINDOW = '20 days';
const FEE = 750_000;

const givenAttempt = async (onTimeout: 'reject' | 'suspend' = 'reject') => {
  const filed = await world.file('business-licence', {
    change: ({ fee }) => Object.assign(fee ?? {}, { onTimeout }),
  });
  await filed.reaches('AWAITING_PAYMENT');
  const payer = new Payer(world, filed);
  return { filed, payer, attempt: await payer.begins() };
};

const watch = (paymentId: string) =>
  world.env.client.workflow.execute(PAYMENT_WATCH_TYPE, {
    workflowId: watchIdOf(paymentId),
    taskQueue: TASK_QUEUE,
    args: [{ paymentId }],
  });

test('before the window closes the provider is asked once more', async () => {
  const { filed, payer, attempt } = await givenAttempt();
  await payer.plays(attempt);
  await filed.skip(ABOVE_THE_WINDOW);

  await filed.reaches('ASSIGNED');
  expect((await filed.facts()).payment).toMatchObject({ confirmed: true });
  expect(await filed.journal()).not.toContain('paymentLapsed');
  expect((await payer.checkout(attempt)).refundedAmount).toBe(0);
});

test('if it is away for an hour just then, the case waits for it', async () => {
  const { filed, payer, attempt } = await givenAttempt();
  await payer.plays(attempt);
  const dueAt = Date.parse((await filed.facts()).payment?.dueAt ?? '');
  await world.provider.misbehave({ ...LOST, down: true });
  const untilAnHourAfter = dueAt + 3_600_000 - (await world.env.currentTimeMs());
  await world.env.sleep(untilAnHourAfter);
  expect((await filed.facts()).status).toBe('AWAITING_PAYMENT');

  await world.provider.misbehave(LOST);
  await filed.skip('1 hour');
  await filed.reaches('ASSIGNED');
});

test('a suspended case whose notice is lost is told by whoever asks the provider, once', async () => {
  const { filed, payer } = await givenAttempt('suspend');
  await filed.skip(ABOVE_THE_WINDOW);
  await filed.records('paymentSuspended');
  const attempt = await payer.begins();
  const notice = await payer.plays(attempt);

  await watch(attempt.id);
  await payer.notices(notice); // the lost one comes after all
  await filed.reaches('ASSIGNED');
  const confirmed = (await filed.journal()).filter((type) => type === 'paymentConfirmed');
  expect(confirmed).toHaveLength(1);
});

test('money for a case that is over goes back, though nobody told of it', async () => {
  const { filed, payer, attempt } = await givenAttempt();
  await payer.plays(attempt);
  await filed.does('ivanova', 'withdraw', { reason: 'Так нужно' });
  expect(await filed.ends()).toBe('annulled');

  await watch(attempt.id);
  expect((await payer.refund(attempt)).refundedAmount).toBe(FEE);
});

test('a new attempt closes the earlier one, so that nobody pays twice', async () => {
  const { payer, attempt } = await givenAttempt();
  const second = await payer.begins();
  expect((await world.provider.pay(attempt)).status).toBe(409);
  expect((await payer.checkout(attempt)).status).toBe('cancelled');
  expect((await payer.checkout(second)).status).toBe('pending');
});

test('or is refused where the earlier one has been paid and nobody has told of it yet', async () => {
  const { filed, payer, attempt } = await givenAttempt();
  await payer.plays(attempt);
  const body = { paymentId: randomUUID(), method: 'card' };
  expect(await filed.refusal('ivanova', 'pay', body)).toBe('payment_under_way');
  await watch(attempt.id);
  await filed.reaches('ASSIGNED');
});

test('a failure that comes after the payment it preceded changes nothing', async () => {
  const { filed, payer, attempt } = await givenAttempt();
  const failed = await payer.plays(attempt, 'declined');
  await payer.pays(attempt);
  await payer.notices(failed);
  await filed.reaches('ASSIGNED');
  expect((await payer.attempt(attempt)).status).toBe('paid');
});
