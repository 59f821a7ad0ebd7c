import { isUuid } from '../../../db/is-uuid.ts';
import { replayWebhook } from '../../../db/queries/replay-webhook.ts';
import { AppError } from '../../app-error.ts';
import { route } from '../../route.ts';
import { webhookBoundsOf } from '../../webhook-bounds-of.ts';
import { replayDeliverySpec } from './replay-delivery.schema.ts';

export const replayDelivery = route(replayDeliverySpec, async (call) => {
  const { id = '' } = call.params;
  if (!isUuid(id)) throw new AppError('not_found');
  const found = await replayWebhook(call.deps.db, { id, bounds: webhookBoundsOf(call) });
  if (!found) throw new AppError('not_found');
  return { body: { id, state: found.state } };
});
