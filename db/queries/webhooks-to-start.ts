import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { webhookDeliveries } from '../schema/index.ts';

export interface WebhookToStart {
  id: string;
  round: number;
}

/** Deliveries that nobody works on yet, the oldest first. */
export async function webhooksToStart(db: Database, limit: number): Promise<WebhookToStart[]> {
  const { id, round, state, startedAt, createdAt } = webhookDeliveries;
  return await db
    .select({ id, round })
    .from(webhookDeliveries)
    .where(and(eq(state, 'queued'), isNull(startedAt)))
    .orderBy(asc(createdAt))
    .limit(limit);
}
