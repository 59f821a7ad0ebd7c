import { isUuid } from '../../../db/is-uuid.ts';
import { endWebhookSubscription } from '../../../db/queries/end-webhook-subscription.ts';
import { AppError } from '../../app-error.ts';
import { route } from '../../route.ts';
import { presentSubscription } from '../../schemas/webhook.ts';
import { webhookBoundsOf } from '../../webhook-bounds-of.ts';
import { endSubscriptionSpec } from './end-subscription.schema.ts';

export const endSubscription = route(endSubscriptionSpec, async (call) => {
  const { deps, at, params } = call;
  const { id = '' } = params;
  if (!isUuid(id)) throw new AppError('not_found');
  const bounds = webhookBoundsOf(call);
  const ended = await endWebhookSubscription(deps.db, { id, bounds, at: at.toISOString() });
  if (!ended) throw new AppError('not_found');
  return { body: presentSubscription(ended) };
});
