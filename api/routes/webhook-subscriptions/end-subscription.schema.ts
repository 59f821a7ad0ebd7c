import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { SubscriptionView } from '../../schemas/webhook.ts';

export const endSubscriptionSpec = describeRoute({
  key: 'POST /webhook-subscriptions/{id}/end',
  summary: 'Send nothing more to a subscriber',
  body: z.strictObject({}),
  answer: { status: 200, schema: SubscriptionView },
});
