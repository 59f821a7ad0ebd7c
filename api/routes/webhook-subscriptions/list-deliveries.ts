import { listWebhookDeliveries } from '../../../db/queries/list-webhook-deliveries.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { route } from '../../route.ts';
import { presentDelivery } from '../../schemas/webhook.ts';
import { webhookBoundsOf } from '../../webhook-bounds-of.ts';
import { listDeliveriesSpec } from './list-deliveries.schema.ts';

export const listDeliveries = route(listDeliveriesSpec, async (call) => {
  const { deps, query, language } = call;
  const { state = null, subscription = null, limit, cursor } = query;
  const filter = { state, subscription, limit, cursor };
  const page = await listWebhookDeliveries(deps.db, webhookBoundsOf(call), filter);
  if (page === 'invalid_cursor') throw invalidRequest(language, 'cursor', 'cursor');
  return { body: { items: page.items.map(presentDelivery), nextCursor: page.nextCursor } };
});
