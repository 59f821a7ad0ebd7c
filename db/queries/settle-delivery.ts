import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { deliveries } from '../schema/index.ts';

/** How a delivery that nobody was handed ends. */
export interface Settlement {
  id: string;
  state: 'failed' | 'suppressed';
  /** `null` keeps what the last try left. */
  code: string | null;
  reason?: string | null;
  provider?: string | null;
  /** ISO instant */
  at: string;
}

/** The code of what was handed over without an answer: it may have gone, and nobody can tell. */
export const UNCONFIRMED = 'unconfirmed';

/**
 * Ends a delivery that is still waiting; one that has left, or is being handed over this moment, is left alone. What a
 * provider may have taken on an earlier try counts as sent, unless a provider says what became of it.
 * @param isMine the caller is whoever hands it over
 */
export async function settleDelivery(
  db: Database,
  { id, state, code, reason = null, provider = null, at }: Settlement,
  isMine = false,
): Promise<void> {
  const isIdle = or(isNull(deliveries.leasedUntil), lt(deliveries.leasedUntil, sql`now()`));
  const isWaiting = and(
    eq(deliveries.id, id),
    eq(deliveries.state, 'queued'),
    isMine ? undefined : isIdle,
  );
  if (provider === null) {
    const ended = { state: 'sent', code: UNCONFIRMED, reason: null, leasedUntil: null } as const;
    await db
      .update(deliveries)
      .set({ ...ended, provider: deliveries.handedTo, sentAt: at, at })
      .where(and(isWaiting, isNotNull(deliveries.handedTo)));
  }
  await db
    .update(deliveries)
    .set({
      state,
      at,
      leasedUntil: null,
      ...(code !== null && { code, reason }),
      ...(provider !== null && { provider }),
    })
    .where(isWaiting);
}
