import { ApplicationFailure } from '@temporalio/common';
import { findAttempt } from '../db/queries/find-attempt.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { providersOf } from './payments/providers.ts';

/** Gives a payment back, for returns that an earlier version has begun. The provider refunds once under our id of it. */
export function refundPayment({
  db,
  settings,
}: Pick<Deps, 'db' | 'settings'>): CaseActivities['refundPayment'] {
  const providers = providersOf(settings);
  return async ({ paymentId, amount, reason }) => {
    const attempt = await findAttempt(db, paymentId);
    const provider = attempt ? providers.of(attempt.provider) : providers.chosen;
    const name = { paymentId, providerId: attempt?.providerId ?? null };
    const { state } = await provider.refund(name, { key: paymentId, amount, reason });
    if (state !== 'refused') return;
    throw ApplicationFailure.nonRetryable('The payment provider refuses', 'PaymentRefused');
  };
}
