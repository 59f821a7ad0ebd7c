import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { webhookDeliveries, type WebhookDelivery } from '../schema/index.ts';

/** Writes down what came of a try to deliver; what is settled already stays as it is. */
export async function noteWebhook(
  db: Database,
  {
    id,
    outcome,
    state,
    at,
  }: { id: string; outcome: string; at: string } & Pick<WebhookDelivery, 'state'>,
): Promise<void> {
  await db
    .update(webhookDeliveries)
    .set({
      state,
      attempts: sql`${webhookDeliveries.attempts} + 1`,
      lastOutcome: outcome,
      lastAt: at,
    })
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.state, 'queued')));
}
