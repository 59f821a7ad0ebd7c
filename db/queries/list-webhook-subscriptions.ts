import { and, asc, isNull } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { webhookSubscriptions, type WebhookSubscription } from '../schema/index.ts';
import { subscriptionsWithin, type WebhookBounds } from './webhook-bounds.ts';

/** Subscriptions that have not ended, the oldest first. */
export async function listWebhookSubscriptions(
  db: Database,
  bounds: WebhookBounds,
): Promise<WebhookSubscription[]> {
  return await db
    .select()
    .from(webhookSubscriptions)
    .where(and(subscriptionsWithin(bounds), isNull(webhookSubscriptions.endedAt)))
    .orderBy(asc(webhookSubscriptions.createdAt), asc(webhookSubscriptions.id));
}
