import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { WebhookStateName } from '../../schemas/webhook.ts';

export const replayDeliverySpec = describeRoute({
  key: 'POST /webhook-deliveries/{id}/replay',
  summary: 'Send an event to its subscriber once more, under the same id',
  body: z.strictObject({}),
  answer: {
    status: 200,
    schema: z.object({ id: z.uuid(), state: WebhookStateName }).meta({ id: 'WebhookReplay' }),
  },
});
