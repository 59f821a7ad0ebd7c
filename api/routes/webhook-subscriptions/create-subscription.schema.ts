import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { EventTypes, SubscriptionView } from '../../schemas/webhook.ts';

export const createSubscriptionSpec = describeRoute({
  key: 'POST /webhook-subscriptions',
  summary: 'Subscribe an address to events of cases; the secret that signs them is shown only here',
  body: z.strictObject({
    url: z.url({ protocol: /^https?$/ }).max(2_000),
    eventTypes: EventTypes,
  }),
  answer: {
    status: 201,
    schema: SubscriptionView.extend({ secret: z.string() }).meta({ id: 'NewWebhookSubscription' }),
  },
});
