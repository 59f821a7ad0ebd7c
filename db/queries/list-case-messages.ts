import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { deliveries, messages, type Delivery, type StoredMessage } from '../schema/index.ts';

export interface JournaledMessage {
  message: StoredMessage;
  deliveries: Delivery[];
}

/** One page of what people were told of a case, the newest first: all of them, or one person. */
export async function listCaseMessages(
  db: Database,
  caseId: string,
  { person, before, limit }: { person: string | null; before: number | null; limit: number },
): Promise<JournaledMessage[]> {
  const found = await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.caseId, caseId),
        person === null ? undefined : eq(messages.person, person),
        before === null ? undefined : lt(messages.ordinal, before),
      ),
    )
    .orderBy(desc(messages.ordinal))
    .limit(limit);
  const ids = found.map(({ id }) => id);
  const ways = await db
    .select()
    .from(deliveries)
    .where(inArray(deliveries.messageId, ids))
    .orderBy(asc(deliveries.queuedAt), asc(deliveries.round), asc(deliveries.id));
  return found.map((message) => ({
    message,
    deliveries: ways.filter(({ messageId }) => messageId === message.id),
  }));
}
