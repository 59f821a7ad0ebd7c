import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { SubscriptionView } from '../../schemas/webhook.ts';

export const listSubscriptionsSpec = describeRoute({
  key: 'GET /webhook-subscriptions',
  summary: 'Who is subscribed to events of cases',
  answer: {
    status: 200,
    schema: z.object({ items: z.array(SubscriptionView) }).meta({ id: 'WebhookSubscriptions' }),
  },
});
