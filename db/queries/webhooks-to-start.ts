import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { webhookDeliveries } from '../schema/index.ts';

export interface WebhookToStart {
  id: string;
  round: number;
}

/** Who works on a delivery does so for two days; one that still waits after this has nobody any more. */
const STARTED_ANEW_AFTER = sql`interval '3 days'`;

/**
 * Deliveries that nobody works on, the oldest first.
 * @param now ISO instant
 */
export async function webhooksToStart(
  db: Database,
  now: string,
  limit: number,
): Promise<WebhookToStart[]> {
  const { id, round, state, startedAt, createdAt } = webhookDeliveries;
  const isLost = lt(startedAt, sql`${now}::timestamptz - ${STARTED_ANEW_AFTER}`);
  return await db
    .select({ id, round })
    .from(webhookDeliveries)
    .where(and(eq(state, 'queued'), or(isNull(startedAt), isLost)))
    .orderBy(asc(createdAt))
    .limit(limit);
}
