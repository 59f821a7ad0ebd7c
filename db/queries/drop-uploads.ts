import { and, asc, eq, lt, type SQL } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import type { DocumentStore } from '../documents/file-store.ts';
import { unfinishedUploads } from '../schema/index.ts';

/**
 * Removes content that never became a version: of one upload that has just failed, or of all that began before an instant
 * (ISO) and were left by a process that died. Returns how many there were.
 */
export async function dropUploads(
  db: Database,
  store: DocumentStore,
  which: { storageKey: string } | { before: string },
): Promise<number> {
  const condition =
    'before' in which
      ? lt(unfinishedUploads.startedAt, which.before)
      : eq(unfinishedUploads.storageKey, which.storageKey);
  let dropped = 0;
  while (await dropOne(db, store, condition)) dropped += 1;
  return dropped;
}

async function dropOne(db: Database, store: DocumentStore, condition: SQL): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(unfinishedUploads)
      .where(and(condition))
      .orderBy(asc(unfinishedUploads.startedAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!found) return false;
    await store.remove(found.storageKey);
    await tx.delete(unfinishedUploads).where(eq(unfinishedUploads.storageKey, found.storageKey));
    return true;
  });
}
