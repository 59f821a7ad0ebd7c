import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { paymentAttempts, type StoredAttempt } from '../schema/index.ts';

/** An attempt to pay by its id; `null` if nobody began it. */
export async function findAttempt(db: Database, id: string): Promise<StoredAttempt | null> {
  const [found] = await db.select().from(paymentAttempts).where(eq(paymentAttempts.id, id));
  return found ?? null;
}

/** Those of these attempts that were begun. */
export async function findAttempts(db: Database, ids: readonly string[]): Promise<StoredAttempt[]> {
  if (ids.length === 0) return [];
  return await db
    .select()
    .from(paymentAttempts)
    .where(inArray(paymentAttempts.id, [...ids]));
}
