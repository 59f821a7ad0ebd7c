import { test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';
import { comesMeanwhile, isReturned } from '../givens/money-at-the-end.ts';
import { Payer } from '../givens/payer.ts';
import { runTo } from '../givens/run-to.ts';

const world = givenCaseWorld();

const MINUTE_MS = 60_000;
/** How long a provider that is away is waited for. */
const GRACE_MS = 24 * 60 * MINUTE_MS;

test('money that comes at the moment in which the case is archived unpaid goes back', async () => {
  const filed = await world.file('business-licence', {
    change: ({ fee }) => {
      if (fee) fee.onTimeout = 'archive';
    },
  });
  const payer = new Payer(world, filed);
  await filed.reaches('AWAITING_PAYMENT');
  await world.provider.misbehave({ dropWebhook: true });
  const attempt = await payer.begins();
  await runTo(world, filed, 'payment', -MINUTE_MS);
  const notice = await payer.plays(attempt);
  await world.provider.misbehave({ dropWebhook: true, down: true }); // else it would tell of the money
  await runTo(world, filed, 'payment', GRACE_MS - MINUTE_MS);
  const archives = async () => {
    await runTo(world, filed, 'payment', GRACE_MS + 1_000);
    return [];
  };
  await comesMeanwhile(world, filed, payer, attempt, archives, notice);
  await world.provider.misbehave({ dropWebhook: true });
  await isReturned(filed, payer, attempt, 'ARCHIVED');
});
