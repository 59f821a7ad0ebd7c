import { test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';
import { comesMeanwhile, isReturned, lapses } from '../givens/money-at-the-end.ts';
import { Payer } from '../givens/payer.ts';
import { runTo } from '../givens/run-to.ts';

const world = givenCaseWorld();

const MINUTE_MS = 60_000;

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
  await comesMeanwhile(world, filed, payer, attempt, () => lapses(world, filed, 'payment'));
  await isReturned(filed, payer, attempt, 'ARCHIVED');
});
