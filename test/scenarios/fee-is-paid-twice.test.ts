import { beforeEach, expect, test } from '@jest/globals';
import { listAttempts, listRefunds } from '../../db/queries/list-refunds.ts';
import { PAYMENT_WATCH_TYPE, watchIdOf } from '../../workflows/messages.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { Payer } from '../givens/payer.ts';
import { TASK_QUEUE } from '../givens/run-worker.ts';

const world = givenCaseWorld();
/** It says that the earlier checkout is closed, and takes money by it. */
const DEAF = { dropWebhook: true, deafToCancel: true };
beforeEach(() => world.provider.misbehave(DEAF));

const FEE = 750_000;

const givenTwoPaid = async () => {
  const filed = await world.file('business-licence');
  await filed.reaches('AWAITING_PAYMENT');
  const payer = new Payer(world, filed);
  const [first, second] = [await payer.begins(), await payer.begins()];
  const notices = [await payer.plays(first), await payer.plays(second)] as const;
  return { filed, payer, first, second, notices };
};
type Given = Awaited<ReturnType<typeof givenTwoPaid>>;

const watch = ({ id }: { id: string }) =>
  world.env.client.workflow.execute(PAYMENT_WATCH_TYPE, {
    workflowId: watchIdOf(id),
    taskQueue: TASK_QUEUE,
    args: [{ paymentId: id }],
  });

const WAYS: [string, (given: Given) => Promise<unknown>][] = [
  [
    'both notices come at once, each twice',
    ({ payer, notices: [one, other] }) =>
      Promise.all([one, other, one, other].map((notice) => payer.notices(notice))),
  ],
  [
    'the later one is told of first',
    async ({ payer, notices: [one, other] }) => {
      for (const notice of [other, one, other]) await payer.notices(notice);
    },
  ],
  [
    'no notice comes, and the provider is asked of both',
    async ({ first, second }) => {
      for (const attempt of [second, first]) await watch(attempt);
    },
  ],
];

test.each(WAYS)('one is kept and the other goes back, where %s', async (_, tell) => {
  const given = await givenTwoPaid();
  const { filed, payer, first, second } = given;
  await tell(given);
  await filed.reaches('ASSIGNED');
  await filed.records('paymentReturned');

  const attempts = [await payer.attempt(first), await payer.attempt(second)];
  const kept = attempts.find(({ status }) => status === 'paid');
  const returned = attempts.find(({ status }) => status === 'returned');
  if (!kept || !returned) throw new Error('One of them buys something, the other nothing');
  expect(await payer.refund(returned)).toMatchObject({ status: 'refunded', refundedAmount: FEE });
  expect(await payer.checkout(kept)).toMatchObject({ status: 'paid', refundedAmount: 0 });

  const journal = await filed.journal();
  for (const type of ['paymentConfirmed', 'paymentReturned']) {
    expect(journal.filter((one) => one === type)).toHaveLength(1);
  }
  expect(await listRefunds(world.db, filed.id)).toMatchObject([
    { paymentId: returned.id, amount: FEE, reason: 'not_due' },
  ]);
  const states = (await listAttempts(world.db, filed.id)).map(({ state }) => state);
  expect(states.toSorted()).toEqual(['paid', 'returned']);
});
