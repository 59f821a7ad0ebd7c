import { asc, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { FIRST_PREV_HASH, sealEvent } from '../journal-hash.ts';
import { applications, events } from '../schema/index.ts';

/**
 * Walks the hash chain of a case's journal.
 * @returns `seq` of the first event that was changed or is missing, `null` if the journal is whole
 */
export async function verifyJournal(db: Database, caseId: string): Promise<number | null> {
  // The row first: an event that comes meanwhile is then only one more line.
  const [row] = await db
    .select({ version: applications.version })
    .from(applications)
    .where(eq(applications.id, caseId));
  const lines = await db
    .select()
    .from(events)
    .where(eq(events.caseId, caseId))
    .orderBy(asc(events.seq));
  let prevHash = FIRST_PREV_HASH;
  for (const [index, line] of lines.entries()) {
    const seq = index + 1;
    const { hash } = sealEvent(prevHash, line);
    if (line.seq !== seq || line.prevHash !== prevHash || line.hash !== hash) return seq;
    prevHash = hash;
  }
  return (row?.version ?? 0) > lines.length ? lines.length + 1 : null;
}
