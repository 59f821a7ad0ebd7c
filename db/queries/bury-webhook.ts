import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { webhookDeliveries } from '../schema/index.ts';

/** Nobody tries any more: what is still on its way becomes a dead letter. */
export async function buryWebhook(db: Database, id: string): Promise<void> {
  await db
    .update(webhookDeliveries)
    .set({ state: 'dead' })
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.state, 'queued')));
}
