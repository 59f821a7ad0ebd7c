import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { webhookDeliveries, webhookSubscriptions, type WebhookDelivery } from '../schema/index.ts';
import { subscriptionsWithin, type WebhookBounds } from './webhook-bounds.ts';

/**
 * Sends a delivery again from its first try on; one that is on its way stays as it is.
 * @returns `null` if there is none within the bounds
 */
export async function replayWebhook(
  db: Database,
  { id, bounds }: { id: string; bounds: WebhookBounds },
): Promise<WebhookDelivery | null> {
  const within = db
    .select({ id: webhookSubscriptions.id })
    .from(webhookSubscriptions)
    .where(subscriptionsWithin(bounds));
  const isIt = and(eq(webhookDeliveries.id, id), inArray(webhookDeliveries.subscriptionId, within));
  await db
    .update(webhookDeliveries)
    .set({ state: 'queued', round: sql`${webhookDeliveries.round} + 1`, startedAt: null })
    .where(and(isIt, sql`${webhookDeliveries.state} <> 'queued'`));
  const [found] = await db.select().from(webhookDeliveries).where(isIt);
  return found ?? null;
}
