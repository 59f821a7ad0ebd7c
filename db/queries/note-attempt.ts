import { and, eq, inArray, ne } from 'drizzle-orm';
import { ATTEMPT_EDGES, type AttemptState } from '../../workflows/domain/attempt-states.ts';
import type { Database } from '../connect.ts';
import { paymentAttempts } from '../schema/index.ts';

/** Money that came by an attempt. */
export interface PaidMoney {
  amount: number;
  currency: string;
  /** ISO instant of the provider's clock. */
  at: string;
}

/** Takes an attempt along an edge of its table; where there is none, nothing changes. */
export async function noteAttempt(
  db: Database,
  id: string,
  to: Exclude<AttemptState, 'open'>,
  money?: PaidMoney,
): Promise<void> {
  await db
    .update(paymentAttempts)
    .set({
      state: to,
      ...(money && { paidAmount: money.amount, paidCurrency: money.currency, paidAt: money.at }),
      // its money is known, or there can be none
      ...(to !== 'failed' && to !== 'superseded' && { watchFrom: null }),
    })
    .where(and(eq(paymentAttempts.id, id), inArray(paymentAttempts.state, sourcesOf(to))));
}

/** A new attempt takes the place of the others of its case. */
export async function supersedeOthers(
  db: Database,
  { id, caseId }: { id: string; caseId: string },
): Promise<void> {
  await db
    .update(paymentAttempts)
    .set({ state: 'superseded' })
    .where(
      and(
        eq(paymentAttempts.caseId, caseId),
        ne(paymentAttempts.id, id),
        inArray(paymentAttempts.state, sourcesOf('superseded')),
      ),
    );
}

function sourcesOf(to: AttemptState): AttemptState[] {
  return ATTEMPT_EDGES.filter((edge) => edge.to === to).flatMap(({ from }) => [...from]);
}
