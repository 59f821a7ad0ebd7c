import { isUuid } from '../../../db/is-uuid.ts';
import { resendMessage as resend } from '../../../db/queries/resend-message.ts';
import { AppError } from '../../app-error.ts';
import { caseRoute } from '../../route.ts';
import { presentDelivery } from '../../schemas/delivery.ts';
import { resendMessageSpec } from './resend-message.schema.ts';

const REFUSED = {
  unknown: 'not_found',
  expired: 'message_expired',
  nowhere: 'nowhere_to_send',
} as const;

export const resendMessage = caseRoute(resendMessageSpec, async (call) => {
  const { deps, row, params, body, at } = call;
  const { messageId: id = '' } = params;
  if (!isUuid(id)) throw new AppError('not_found');
  const channel = body.channel ?? null;
  const queued = await resend(deps.db, { caseId: row.id, id, channel, at: at.toISOString() });
  if (typeof queued === 'string') throw new AppError(REFUSED[queued]);
  return { body: { deliveries: queued.map(presentDelivery) } };
});
