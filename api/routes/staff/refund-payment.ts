import { requestRefund } from '../../../db/queries/keep-refund.ts';
import { listAttempts } from '../../../db/queries/list-refunds.ts';
import { AppError } from '../../app-error.ts';
import { actorOf } from '../../command-checks.ts';
import { caseRoute } from '../../route.ts';
import { presentRefund } from '../../schemas/refund.ts';
import { stableId } from '../../stable-id.ts';
import { refundPaymentSpec } from './refund-payment.schema.ts';

/** Only writes the order down: a workflow drives it, even if the engine or the provider is away now. */
export const refundPayment = caseRoute(refundPaymentSpec, async (call) => {
  const { deps, row, body } = call;
  const attempts = await listAttempts(deps.db, row.id);
  const paid = attempts.find(({ state }) => state === 'paid' || state === 'returned');
  if (!paid) throw new AppError('nothing_to_refund');
  const refund = await requestRefund(deps.db, {
    id: stableId(call),
    paymentId: paid.id,
    amount: body.amount ?? null,
    comment: body.reason,
    requestedBy: actorOf(call),
  });
  if (typeof refund === 'string') throw new AppError(refund);
  return { body: presentRefund(refund) };
});
