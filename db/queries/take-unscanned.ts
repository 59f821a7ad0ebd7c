import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { documentVersions } from '../schema/index.ts';

export interface Unscanned {
  documentId: string;
  version: number;
}

const BATCH = 20;
/** After so long it is started again: a scan that still runs does not mind, one that somebody ended is needed. */
const STARTED_ANEW_AFTER = sql`interval '1 hour'`;

/**
 * Lets `start` start the scan of versions that wait for one, some at a time, and notes that it has; whether there were
 * any. If starting fails nothing is noted, so they are taken again.
 * @param now ISO instant
 */
export async function takeUnscanned(
  db: Database,
  now: string,
  start: (one: Unscanned) => Promise<void>,
): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const { documentId, version, scan, scanStartedAt, uploadedAt } = documentVersions;
    const isLost = lt(scanStartedAt, sql`${now}::timestamptz - ${STARTED_ANEW_AFTER}`);
    const waiting = await tx
      .select({ documentId, version })
      .from(documentVersions)
      .where(and(eq(scan, 'pending'), or(isNull(scanStartedAt), isLost)))
      .orderBy(asc(uploadedAt))
      .limit(BATCH)
      .for('update', { skipLocked: true });
    for (const one of waiting) {
      await start(one);
      await tx
        .update(documentVersions)
        .set({ scanStartedAt: now })
        .where(and(eq(documentId, one.documentId), eq(version, one.version)));
    }
    return waiting.length > 0;
  });
}
