import { expect } from '@jest/globals';
import type { DeadlineCode, PaymentAttempt } from '../../workflows/domain/case-parts.ts';
import type { PaymentNotice } from '../../workflows/domain/payment-notice.ts';
import type { Status } from '../../workflows/domain/status.ts';
import type { CaseWorld } from './case-world.ts';
import type { FiledCase } from './filed-case.ts';
import type { Payer } from './payer.ts';
import { runTo } from './run-to.ts';

const FEE = 750_000;

/** What ends the case is not written yet when the notice of the money comes. */
export async function comesMeanwhile(
  world: CaseWorld,
  filed: FiledCase,
  payer: Payer,
  attempt: PaymentAttempt,
  ends: () => Promise<Promise<unknown>[]>,
  played?: PaymentNotice,
): Promise<void> {
  const notice = played ?? (await payer.plays(attempt));
  const both = await world.db.transaction(async (tx) => {
    await tx.execute(`select 1 from applications where id = '${filed.id}' for update`);
    return [...(await ends()), ...(await given(filed, payer.notices(notice)))];
  });
  await Promise.all(both);
}

export async function isReturned(
  filed: FiledCase,
  payer: Payer,
  attempt: PaymentAttempt,
  status: Status,
) {
  await filed.records('paymentReturned');
  expect(await filed.lastEvent('paymentReturned')).toMatchObject({
    fromStatus: status,
    toStatus: status,
  });
  expect((await payer.refund(attempt)).refundedAmount).toBe(FEE);
  expect(await filed.wholeJournal()).toBe(true);
}

/** The engine has the command before anything else happens. */
export async function given(
  filed: FiledCase,
  command: Promise<unknown>,
): Promise<Promise<unknown>[]> {
  await filed.handle.describe();
  return [command];
}

export async function lapses(
  world: CaseWorld,
  filed: FiledCase,
  code: DeadlineCode,
): Promise<Promise<unknown>[]> {
  await runTo(world, filed, code, 1_000);
  return [];
}
