import { noteWebhookStarted } from '../../db/queries/note-webhook-started.ts';
import { webhooksToStart } from '../../db/queries/webhooks-to-start.ts';
import { startOnce } from '../../temporal-config/start-once.ts';
import {
  WEBHOOK_TYPE,
  webhookIdOf,
  type WebhookDelivery,
} from '../../workflows/domain/webhook-delivery.ts';
import type { Starter } from './starter.ts';

const BATCH = 50;

/** Each webhook that nobody works on gets its workflow; if somebody has ended that by hand, another one after some days. */
export const startWebhooks: Starter = async ({ db, temporal, taskQueue, now }) => {
  const waiting = await webhooksToStart(db, now(), BATCH);
  for (const one of waiting) {
    await startOnce<(delivery: WebhookDelivery) => Promise<void>>(temporal, WEBHOOK_TYPE, {
      workflowId: webhookIdOf(one.id, one.round),
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      taskQueue,
      args: [{ deliveryId: one.id }],
    });
    await noteWebhookStarted(db, one, now());
  }
  return waiting.length > 0;
};
