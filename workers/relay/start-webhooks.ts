import { noteWebhookStarted } from '../../db/queries/note-webhook-started.ts';
import { webhooksToStart } from '../../db/queries/webhooks-to-start.ts';
import {
  WEBHOOK_TYPE,
  webhookIdOf,
  type WebhookDelivery,
} from '../../workflows/domain/webhook-delivery.ts';
import { startOnce } from './start-once.ts';
import type { Starter } from './starter.ts';

const BATCH = 50;

/** Each webhook that nobody works on gets its workflow. */
export const startWebhooks: Starter = async (deps) => {
  const waiting = await webhooksToStart(deps.db, BATCH);
  for (const one of waiting) {
    const delivery: WebhookDelivery = { deliveryId: one.id };
    await startOnce(deps, WEBHOOK_TYPE, {
      workflowId: webhookIdOf(one.id, one.round),
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [delivery],
    });
    await noteWebhookStarted(deps.db, one, new Date().toISOString());
  }
  return waiting.length > 0;
};
