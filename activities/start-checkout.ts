import { ApplicationFailure } from '@temporalio/common';
import type { Database } from '../db/connect.ts';
import { findAttempts } from '../db/queries/find-attempt.ts';
import { keepAttempt, nameAttempt } from '../db/queries/keep-attempt.ts';
import { watchAtOnce } from '../db/queries/watch-attempts.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { providersOf, type Providers } from './payments/providers.ts';

/** Opens a checkout for a payment; the payer's browser goes to its `payUrl`. The case's number is all it says of the case. */
export function startCheckout({
  db,
  settings,
}: Pick<Deps, 'db' | 'settings'>): CaseActivities['startCheckout'] {
  const providers = providersOf(settings);
  return async (request) => {
    const { paymentId, caseId, caseNumber, accrual, amount, currency, purpose, method } = request;
    await closeEarlier(db, providers, request.replaces);
    const attempt = await keepAttempt(db, {
      ...{ id: paymentId, caseId, accrual, amount, currency, method },
      provider: providers.chosen.name,
      openedAt: new Date().toISOString(),
      expiresAt: request.expiresAt,
    });
    const { providerId, payUrl, expiresAt } = await providers.of(attempt.provider).open({
      ...{ paymentId, caseNumber, accrual, amount, currency, method },
      description: `${purpose.ru}, № ${caseNumber}`,
      // as it was asked for first: a provider does not take another order under the same key
      openedAt: attempt.openedAt,
      expiresAt: attempt.expiresAt,
    });
    await nameAttempt(db, paymentId, { providerId, expiresAt });
    return { payUrl, expiresAt };
  };
}

/** Nobody shall pay twice: what was begun earlier is closed, and what has been paid meanwhile is told of at once. */
async function closeEarlier(db: Database, providers: Providers, ids: string[]): Promise<void> {
  const earlier = await findAttempts(db, ids);
  await Promise.all(
    earlier.map(async ({ id: paymentId, provider, providerId }) => {
      const held = await providers.of(provider).close({ paymentId, providerId });
      if (held?.state !== 'paid') return;
      await watchAtOnce(db, paymentId);
      throw ApplicationFailure.nonRetryable(
        'An earlier attempt has been paid meanwhile',
        'PaymentUnderWay',
      );
    }),
  );
}
