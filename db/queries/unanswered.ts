import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { deliveries } from '../schema/index.ts';

/** SMS sent no later than an ISO instant of which no receipt has come, and which nobody asks about, the oldest first. */
export async function listUnanswered(
  db: Database,
  sentUntil: string,
  limit: number,
): Promise<string[]> {
  const found = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.asked, false),
        eq(deliveries.state, 'sent'),
        eq(deliveries.channel, 'sms'),
        isNotNull(deliveries.providerId),
        lte(deliveries.sentAt, sentUntil),
      ),
    )
    .orderBy(asc(deliveries.sentAt))
    .limit(limit);
  return found.map(({ id }) => id);
}

/** Somebody asks about these from now on. */
export async function markAsked(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(deliveries)
    .set({ asked: true })
    .where(inArray(deliveries.id, [...ids]));
}

/** Who was handed a message that is still without an end; `null`: it has come to one. */
export async function findUnanswered(
  db: Database,
  id: string,
): Promise<{ provider: string; providerId: string } | null> {
  const [found] = await db
    .select({ provider: deliveries.provider, providerId: deliveries.providerId })
    .from(deliveries)
    .where(and(eq(deliveries.id, id), eq(deliveries.state, 'sent')));
  const { provider = null, providerId = null } = found ?? {};
  return provider !== null && providerId !== null ? { provider, providerId } : null;
}
