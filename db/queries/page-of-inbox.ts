import { and, asc, desc, eq, gt, isNull, lt, max, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { messages, type StoredMessage } from '../schema/index.ts';

/** One page of what a person was told, the newest first. `before` is the ordinal of the last one seen. */
export async function pageOfInbox(
  db: Database,
  person: string,
  { unread, before, limit }: { unread: boolean; before: number | null; limit: number },
): Promise<StoredMessage[]> {
  return await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.person, person),
        unread ? isNull(messages.readAt) : undefined,
        before === null ? undefined : lt(messages.ordinal, before),
      ),
    )
    .orderBy(desc(messages.ordinal))
    .limit(limit);
}

/** What came after an ordinal, the oldest first. */
export async function inboxAfter(
  db: Database,
  person: string,
  { after, limit }: { after: number; limit: number },
): Promise<StoredMessage[]> {
  return await db
    .select()
    .from(messages)
    .where(and(eq(messages.person, person), gt(messages.ordinal, after)))
    .orderBy(asc(messages.ordinal))
    .limit(limit);
}

/** Ordinal of the newest message of a person; 0 without any. */
export async function newestOrdinal(db: Database, person: string): Promise<number> {
  const [found] = await db
    .select({ newest: max(messages.ordinal) })
    .from(messages)
    .where(eq(messages.person, person));
  return found?.newest ?? 0;
}

export async function countUnread(db: Database, person: string): Promise<number> {
  const [found] = await db
    .select({ unread: sql<number>`count(*)::int` })
    .from(messages)
    .where(and(eq(messages.person, person), isNull(messages.readAt)));
  return found?.unread ?? 0;
}
