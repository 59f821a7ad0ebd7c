import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Cursor, Limit, pageOf } from '../../schemas/common.ts';
import { DeliveryView, WebhookStateName } from '../../schemas/webhook.ts';

export const listDeliveriesSpec = describeRoute({
  key: 'GET /webhook-deliveries',
  summary:
    'Events on their way to subscribers, delivered, or given up (`state=dead`), the newest first',
  query: z.object({
    state: WebhookStateName.optional(),
    subscription: z.uuid().optional(),
    limit: Limit,
    cursor: Cursor,
  }),
  answer: { status: 200, schema: pageOf(DeliveryView).meta({ id: 'WebhookDeliveryPage' }) },
});
