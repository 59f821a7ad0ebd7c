import { eq, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { paymentAttempts, type StoredAttempt } from '../schema/index.ts';

/** What a payer wants to begin. */
export type NewAttempt = Pick<
  StoredAttempt,
  | 'id'
  | 'caseId'
  | 'accrual'
  | 'provider'
  | 'amount'
  | 'currency'
  | 'method'
  | 'openedAt'
  | 'expiresAt'
>;

/** How long a provider is given to tell of a payment by itself, before it is asked. */
const NOTICE_TAKES_S = 60;

/**
 * Writes an attempt down before its provider hears of it; begun again it is the one that is there. The provider is asked
 * of it from a minute later on.
 */
export async function keepAttempt(db: Database, attempt: NewAttempt): Promise<StoredAttempt> {
  const [kept] = await db
    .insert(paymentAttempts)
    .values({
      ...attempt,
      state: 'open',
      watchFrom: new Date(Date.now() + NOTICE_TAKES_S * 1000).toISOString(),
    })
    .onConflictDoUpdate({ target: paymentAttempts.id, set: { id: sql`excluded.id` } })
    .returning();
  if (!kept) throw new Error('An attempt was written down and is not there');
  return kept;
}

/** Notes by which name the provider knows an attempt, and how long it may be paid there. */
export async function nameAttempt(
  db: Database,
  id: string,
  { providerId, expiresAt }: { providerId: string; expiresAt: string },
): Promise<void> {
  await db.update(paymentAttempts).set({ providerId, expiresAt }).where(eq(paymentAttempts.id, id));
}
