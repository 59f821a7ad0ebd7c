import { findAttempt } from '../db/queries/find-attempt.ts';
import { findCaseOfPayment } from '../db/queries/find-case-of-payment.ts';
import { noteAttempt } from '../db/queries/note-attempt.ts';
import type { Application, StoredAttempt } from '../db/schema/index.ts';
import { tellOfPayment } from '../temporal-config/tell-of-payment.ts';
import type { PaymentActivities } from '../workflows/domain/payment-activities.ts';
import type { Deps } from './deps.ts';
import { noticeOf } from './payments/notice-of.ts';
import { providersOf } from './payments/providers.ts';

/** How long a case is given to take a notice; the engine repeats what it did not. */
const ENGINE_WAITS_MS = 10_000;

/**
 * Asks the provider of an attempt in case its notice was lost, and tells the case as the notice would have. A checkout that
 * nobody wants any more is closed.
 */
export function followPayment(
  deps: Pick<Deps, 'db' | 'settings' | 'temporal' | 'taskQueue'>,
): PaymentActivities['followPayment'] {
  const { db, settings } = deps;
  const providers = providersOf(settings);
  return async ({ paymentId }) => {
    const [attempt, row] = await Promise.all([
      findAttempt(db, paymentId),
      findCaseOfPayment(db, paymentId),
    ]);
    if (!attempt || !row?.number) return { isOver: true };
    if (attempt.state === 'paid' || attempt.state === 'returned') return { isOver: true };

    const provider = providers.of(attempt.provider);
    const name = { paymentId, providerId: attempt.providerId };
    const held = await (isWanted(attempt, row) ? provider.look(name) : provider.close(name));
    const notice = held && noticeOf(paymentId, held);
    if (notice && (notice.outcome === 'paid' || notice.outcome !== attempt.state)) {
      const eventId = `${paymentId}-${notice.outcome}`;
      await tellOfPayment(deps, row.number, notice, { eventId, limitMs: ENGINE_WAITS_MS });
    }
    const isOver = held?.state !== 'open' && held?.state !== 'failed';
    if (isOver && held?.state !== 'paid') await noteAttempt(db, paymentId, 'expired');
    return { isOver };
  };
}

/** The case still waits for money, by this attempt. */
function isWanted({ id, state }: StoredAttempt, { facts, closed }: Application): boolean {
  const isOnFile = facts?.payment?.attempts.some((one) => one.id === id) ?? false;
  return isOnFile && !closed && state !== 'superseded' && facts?.payment?.confirmed === false;
}
