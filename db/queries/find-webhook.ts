import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import {
  applications,
  events,
  webhookDeliveries,
  webhookSubscriptions,
  type Application,
  type JournalEvent,
  type WebhookDelivery,
  type WebhookSubscription,
} from '../schema/index.ts';

/** A delivery with all that it is made of. */
export interface Webhook {
  delivery: WebhookDelivery;
  subscription: WebhookSubscription;
  event: JournalEvent;
  row: Application;
}

export async function findWebhook(db: Database, deliveryId: string): Promise<Webhook | null> {
  const [found] = await db
    .select({
      delivery: webhookDeliveries,
      subscription: webhookSubscriptions,
      event: events,
      row: applications,
    })
    .from(webhookDeliveries)
    .innerJoin(webhookSubscriptions, eq(webhookSubscriptions.id, webhookDeliveries.subscriptionId))
    .innerJoin(
      events,
      and(eq(events.caseId, webhookDeliveries.caseId), eq(events.seq, webhookDeliveries.seq)),
    )
    .innerJoin(applications, eq(applications.id, webhookDeliveries.caseId))
    .where(eq(webhookDeliveries.id, deliveryId));
  return found ?? null;
}
