import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import {
  applications,
  events,
  outbox,
  type Application,
  type JournalEvent,
} from '../schema/index.ts';

/** An event with its case as it stands now, which may be further on. */
export interface PostedEvent {
  event: JournalEvent;
  row: Application;
}

/** Writes down who is told what of an event, in the transaction that takes it from the outbox. */
export type Teller = (tx: Database, posted: PostedEvent) => Promise<void>;

/** How long an event rests whose telling has failed so many times: 2 s, 4 s … 1 h. */
const FIRST_REST_S = 2;
const LONGEST_REST_S = 3_600;

/** `empty`: nothing is waiting; otherwise whether the tellers took what was. */
export type Taken = { outcome: 'empty' | 'told' } | { outcome: 'failed'; error: unknown };

/**
 * Takes the oldest waiting event of the outbox and lets every teller write down what comes of it: all of them or none. One
 * that fails rests and lets the others of its case pass. Several processes may take side by side.
 * @param now ISO instant
 */
export async function takeFromOutbox(
  db: Database,
  tellers: readonly Teller[],
  now: string,
): Promise<Taken> {
  return await db.transaction(async (tx) => {
    const posted = await oldest(tx, now);
    if (!posted) return { outcome: 'empty' };
    const { caseId, seq } = posted.event;
    const thisOne = and(eq(outbox.caseId, caseId), eq(outbox.seq, seq));
    try {
      await tx.transaction(async (inner) => {
        for (const tell of tellers) await tell(inner, posted);
      });
    } catch (error) {
      const rest = sql`least(${FIRST_REST_S} * 2 ^ ${outbox.failures}, ${LONGEST_REST_S}) * interval '1 second'`;
      await tx
        .update(outbox)
        .set({
          failures: sql`${outbox.failures} + 1`,
          notBefore: sql`${now}::timestamptz + ${rest}`,
        })
        .where(thisOne);
      return { outcome: 'failed', error };
    }
    await tx.delete(outbox).where(thisOne);
    return { outcome: 'told' };
  });
}

async function oldest(tx: Database, now: string): Promise<PostedEvent | undefined> {
  const [found] = await tx
    .select({ event: events, row: applications })
    .from(outbox)
    .innerJoin(events, and(eq(events.caseId, outbox.caseId), eq(events.seq, outbox.seq)))
    .innerJoin(applications, eq(applications.id, outbox.caseId))
    .where(or(isNull(outbox.notBefore), lte(outbox.notBefore, now)))
    .orderBy(asc(outbox.ordinal))
    .limit(1)
    .for('update', { of: outbox, skipLocked: true });
  return found;
}
