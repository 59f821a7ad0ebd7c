import { isCancellation } from '@temporalio/workflow';
import { database, webhooks } from './activities.ts';
import type { WebhookDelivery } from './domain/webhook-delivery.ts';

/** Brings one event to one subscriber, for two days if it must be; what does not arrive by then is a dead letter. */
export async function deliverWebhook({ deliveryId }: WebhookDelivery): Promise<void> {
  try {
    await webhooks.postWebhook({ deliveryId });
  } catch (error) {
    if (isCancellation(error)) throw error;
    await database.buryWebhook({ deliveryId });
  }
}
