import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import {
  isRefundOver,
  refundAfter,
  type RefundEvent,
  type RefundState,
} from '../../workflows/domain/refund-states.ts';
import type { Database } from '../connect.ts';
import { paymentAttempts, refunds, type StoredRefund } from '../schema/index.ts';

type NewRefund = Pick<
  StoredRefund,
  'id' | 'paymentId' | 'amount' | 'reason' | 'comment' | 'requestedBy' | 'taken'
>;

/** Writes a refund down; asked for again it is the one that is there. `null`: nobody began that payment. */
export async function keepRefund(db: Database, refund: NewRefund): Promise<StoredRefund | null> {
  const [payment] = await db
    .select({ currency: sql<string>`coalesce(paid_currency, currency)` })
    .from(paymentAttempts)
    .where(eq(paymentAttempts.id, refund.paymentId));
  if (!payment) return null;
  const at = new Date().toISOString();
  const { currency } = payment;
  const [kept] = await db
    .insert(refunds)
    .values({ ...refund, currency, state: 'requested', requestedAt: at, updatedAt: at })
    .onConflictDoUpdate({ target: refunds.id, set: { id: sql`excluded.id` } })
    .returning();
  return kept ?? null;
}

/** What staff ask for, unless more than what is left of the payment is asked for, all others considered. */
export async function requestRefund(
  db: Database,
  refund: Omit<NewRefund, 'taken' | 'reason' | 'amount'> & { amount: number | null },
): Promise<StoredRefund | 'nothing_to_refund' | 'refund_exceeds_payment'> {
  return await db.transaction(async (tx) => {
    const [payment] = await tx
      .select()
      .from(paymentAttempts)
      .where(eq(paymentAttempts.id, refund.paymentId))
      .for('update');
    const [known] = await tx.select().from(refunds).where(eq(refunds.id, refund.id));
    if (known) return known;
    const [{ sum } = { sum: '0' }] = await tx
      .select({ sum: sql<string>`coalesce(sum(${refunds.amount}), 0)` })
      .from(refunds)
      .where(and(eq(refunds.paymentId, refund.paymentId), ne(refunds.state, 'refused')));
    const left = payment?.state === 'paid' ? (payment.paidAmount ?? 0) - Number(sum) : 0;
    if (left <= 0) return 'nothing_to_refund';
    const amount = refund.amount ?? left;
    if (amount > left) return 'refund_exceeds_payment';
    const kept = await keepRefund(tx, { ...refund, amount, reason: 'staff', taken: false });
    return kept ?? 'nothing_to_refund';
  });
}

/** A refund by its id. */
export async function findRefund(db: Database, id: string): Promise<StoredRefund | null> {
  const [found] = await db.select().from(refunds).where(eq(refunds.id, id));
  return found ?? null;
}

/**
 * Takes a refund along an edge of its table; where there is none, nothing changes. When a payment has gone back whole, its
 * attempt is `returned`.
 * @returns the state after that
 */
export async function noteRefund(
  db: Database,
  {
    id,
    event,
    ...told
  }: { id: string; event: RefundEvent } & Partial<
    Pick<StoredRefund, 'providerId' | 'errorCode' | 'errorText'>
  >,
): Promise<RefundState> {
  return await db.transaction(async (tx) => {
    const [found] = await tx.select().from(refunds).where(eq(refunds.id, id)).for('update');
    if (!found) throw new Error('There is no such refund');
    const state = refundAfter(found.state, event);
    if (!state) return found.state;
    await tx
      .update(refunds)
      .set({ ...told, state, updatedAt: new Date().toISOString() })
      .where(eq(refunds.id, id));
    if (isRefundOver(state)) await noteWhole(tx, found.paymentId);
    return state;
  });
}

async function noteWhole(db: Database, paymentId: string): Promise<void> {
  await db
    .update(paymentAttempts)
    .set({ state: 'returned' })
    .where(
      and(
        eq(paymentAttempts.id, paymentId),
        eq(paymentAttempts.state, 'paid'),
        sql`paid_amount <= (select coalesce(sum(amount), 0) from refunds
          where payment_id = ${paymentId} and state = 'succeeded')`,
      ),
    );
}

/** Notes that workflows drive these refunds. */
export async function noteTaken(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(refunds)
    .set({ taken: true })
    .where(inArray(refunds.id, [...ids]));
}
