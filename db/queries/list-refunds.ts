import { asc, desc, eq, not } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { paymentAttempts, refunds, type StoredRefund } from '../schema/index.ts';

/** The refunds of a case, the newest first. */
export async function listRefunds(db: Database, caseId: string): Promise<StoredRefund[]> {
  const found = await db
    .select({ refund: refunds })
    .from(refunds)
    .innerJoin(paymentAttempts, eq(paymentAttempts.id, refunds.paymentId))
    .where(eq(paymentAttempts.caseId, caseId))
    .orderBy(desc(refunds.requestedAt));
  return found.map(({ refund }) => refund);
}

/** Refunds that no workflow drives yet, the oldest first. */
export async function listRefundsToTake(
  db: Database,
  limit: number,
): Promise<Pick<StoredRefund, 'id' | 'paymentId' | 'amount'>[]> {
  return await db
    .select({ id: refunds.id, paymentId: refunds.paymentId, amount: refunds.amount })
    .from(refunds)
    .where(not(refunds.taken))
    .orderBy(asc(refunds.requestedAt))
    .limit(limit);
}

/** The payments of a case, the one begun first first. */
export async function listAttempts(db: Database, caseId: string) {
  return await db
    .select()
    .from(paymentAttempts)
    .where(eq(paymentAttempts.caseId, caseId))
    .orderBy(asc(paymentAttempts.openedAt));
}
