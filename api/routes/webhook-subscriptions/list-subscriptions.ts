import { listWebhookSubscriptions } from '../../../db/queries/list-webhook-subscriptions.ts';
import { route } from '../../route.ts';
import { presentSubscription } from '../../schemas/webhook.ts';
import { webhookBoundsOf } from '../../webhook-bounds-of.ts';
import { listSubscriptionsSpec } from './list-subscriptions.schema.ts';

export const listSubscriptions = route(listSubscriptionsSpec, async (call) => {
  const subscriptions = await listWebhookSubscriptions(call.deps.db, webhookBoundsOf(call));
  return { body: { items: subscriptions.map(presentSubscription) } };
});
