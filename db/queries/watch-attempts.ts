import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { paymentAttempts } from '../schema/index.ts';

/** Attempts whose provider has to be asked by now, the longest waiting first. */
export async function listAttemptsToWatch(
  db: Database,
  now: string,
  limit: number,
): Promise<string[]> {
  const found = await db
    .select({ id: paymentAttempts.id })
    .from(paymentAttempts)
    .where(lte(paymentAttempts.watchFrom, now))
    .orderBy(asc(paymentAttempts.watchFrom))
    .limit(limit);
  return found.map(({ id }) => id);
}

/** From now on somebody watches these attempts, or nobody need to. */
export async function noteWatched(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(paymentAttempts)
    .set({ watchFrom: null })
    .where(inArray(paymentAttempts.id, [...ids]));
}

/** Lets the provider be asked of an unpaid attempt at once. */
export async function watchAtOnce(db: Database, id: string): Promise<void> {
  await db
    .update(paymentAttempts)
    .set({ watchFrom: new Date().toISOString() })
    .where(
      and(
        eq(paymentAttempts.id, id),
        inArray(paymentAttempts.state, ['open', 'superseded', 'expired', 'failed']),
      ),
    );
}
