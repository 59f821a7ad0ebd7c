import { and, asc, eq, gt, inArray, lte, ne, or, sql } from 'drizzle-orm';
import { GATHERS_MS } from '../../workflows/domain/messages/plan-sending.ts';
import type { Database } from '../connect.ts';
import { deliveries, messages } from '../schema/index.ts';

/**
 * Deliveries whose courier has not been called and has something to carry by now: changes of a case wait here until they are
 * gathered, so that a burst of them is one call.
 * @param now ISO instant
 * @param limit of couriers
 */
export async function listUnposted(
  db: Database,
  now: string,
  limit: number,
): Promise<{ id: string; courier: string }[]> {
  const unposted = and(eq(deliveries.posted, false), eq(deliveries.state, 'queued'));
  const gathered = sql`${now}::timestamptz - ${GATHERS_MS} * interval '1 millisecond'`;
  const isRipe = or(
    ne(messages.kind, 'status'),
    gt(deliveries.round, 0),
    lte(deliveries.queuedAt, gathered),
  );
  const ripe = db
    .select({ courier: deliveries.courier })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(and(unposted, isRipe))
    .orderBy(asc(deliveries.queuedAt))
    .limit(limit);
  return await db
    .select({ id: deliveries.id, courier: deliveries.courier })
    .from(deliveries)
    .where(and(unposted, inArray(deliveries.courier, ripe)));
}

/** Their couriers have been called. */
export async function markPosted(db: Database, ids: string[]): Promise<void> {
  await db.update(deliveries).set({ posted: true }).where(inArray(deliveries.id, ids));
}
