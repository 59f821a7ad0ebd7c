import { asc, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { events, type JournalEvent } from '../schema/index.ts';

/** The journal of a case, complete and in order. */
export async function listEvents(db: Database, caseId: string): Promise<JournalEvent[]> {
  return await db.select().from(events).where(eq(events.caseId, caseId)).orderBy(asc(events.seq));
}
