import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { webhookDeliveries } from '../schema/index.ts';
import type { WebhookToStart } from './webhooks-to-start.ts';

/** Somebody works on this round of a delivery. */
export async function noteWebhookStarted(
  db: Database,
  { id, round }: WebhookToStart,
  at: string,
): Promise<void> {
  await db
    .update(webhookDeliveries)
    .set({ startedAt: at })
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.round, round)));
}
