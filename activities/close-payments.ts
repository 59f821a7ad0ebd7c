import { findAttempts } from '../db/queries/find-attempt.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { noticeOf } from './payments/notice-of.ts';
import { providersOf } from './payments/providers.ts';

/** Closes checkouts at the end of the window; what was paid by one all the same is money that nobody has told of yet. */
export function closePayments({
  db,
  settings,
}: Pick<Deps, 'db' | 'settings'>): CaseActivities['closePayments'] {
  const providers = providersOf(settings);
  return async ({ paymentIds }) => {
    const attempts = await findAttempts(db, paymentIds);
    const told = await Promise.all(
      attempts.map(async ({ id: paymentId, provider, providerId }) => {
        const held = await providers.of(provider).close({ paymentId, providerId });
        return held?.state === 'paid' ? noticeOf(paymentId, held) : null;
      }),
    );
    return told.flatMap((notice) => notice ?? []);
  };
}
