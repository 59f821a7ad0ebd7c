import { describe, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';
import { comesMeanwhile, given, isReturned, lapses } from '../givens/money-at-the-end.ts';
import { runTo } from '../givens/run-to.ts';
import { StandingCase } from '../givens/standing-case.ts';

const world = givenCaseWorld();

const REASON = 'Так нужно';
const MINUTE_MS = 60_000;

/** A case that was paid by the second of two attempts; the first one's money is still to come. */
async function withLateMoney(status: Parameters<typeof StandingCase.in>[1]) {
  const { filed, payer, late } = await StandingCase.in(world, status);
  if (!late) throw new Error('Everything has been paid');
  return { filed, payer, late };
}

// The skipping engine's clock stands still once a case has ended with such a command: what needs the clock comes first.
describe('money that buys nothing goes back, and the journal of the case says so, when it is', () => {
  test('NOT_COMPLETED at that moment', async () => {
    const { filed, payer, late } = await withLateMoney('CLARIFICATION_REQUIRED');
    await runTo(world, filed, 'clarification', -MINUTE_MS);
    await comesMeanwhile(world, filed, payer, late, () => lapses(world, filed, 'clarification'));
    await isReturned(filed, payer, late, 'NOT_COMPLETED');
  });

  test('COMPLETED at that moment', async () => {
    const { filed, payer, late } = await withLateMoney('SERVICE_RENDERED');
    await comesMeanwhile(world, filed, payer, late, () =>
      given(filed, filed.does('ivanova', 'confirm', {})),
    );
    await isReturned(filed, payer, late, 'COMPLETED');
  });

  test('ANNULLED at that moment', async () => {
    const { filed, payer, late } = await withLateMoney('UNDER_REVIEW');
    const withdraws = () => given(filed, filed.does('ivanova', 'withdraw', { reason: REASON }));
    await comesMeanwhile(world, filed, payer, late, withdraws);
    await isReturned(filed, payer, late, 'ANNULLED');
  });

  test('REFUSED, and may still be appealed', async () => {
    const { filed, payer, late } = await withLateMoney('REFUSED');
    await payer.pays(late);
    await isReturned(filed, payer, late, 'REFUSED');
  });
});
