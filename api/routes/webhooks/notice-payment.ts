import { isUuid } from '../../../db/is-uuid.ts';
import { findAttempt } from '../../../db/queries/find-attempt.ts';
import { findCaseOfPayment } from '../../../db/queries/find-case-of-payment.ts';
import { findRefund } from '../../../db/queries/keep-refund.ts';
import { tellOfPayment } from '../../../temporal-config/tell-of-payment.ts';
import { wakeRefund } from '../../../temporal-config/wake-refund.ts';
import { isRefundOver } from '../../../workflows/domain/refund-states.ts';
import { AppError } from '../../app-error.ts';
import { ENGINE_WAITS_MS } from '../../call-engine.ts';
import type { Deps } from '../../deps.ts';
import type { RefundNotice } from '../../payments/notice-reader.ts';
import { route } from '../../route.ts';
import { noticePaymentSpec } from './notice-payment.schema.ts';

export const noticePayment = route(noticePaymentSpec, async (call) => {
  const { deps, params, request, body, at, language } = call;
  const readers = new Map(Object.entries(deps.paymentNotices));
  const read = readers.get(params.provider ?? '');
  if (!read) throw new AppError('not_found');
  const said = read({ request, body, at, language });
  if (!said) return { body: { received: true } };

  if (said.about === 'refund') {
    await noteRefundNotice(deps, said);
    return { body: { received: true } };
  }
  const { notice, eventId, providerId } = said;
  const row = await findCaseOfPayment(deps.db, notice.paymentId);
  if (!row?.number) throw new AppError('not_found');
  const attempt = await findAttempt(deps.db, notice.paymentId);
  // it names one payment and means another: what is true of either its provider will be asked
  if (isAnother(providerId, attempt?.providerId ?? null)) throw new AppError('not_found');
  call.trace.caseNumber = row.number;
  await tellOfPayment(deps, row.number, notice, { eventId, limitMs: ENGINE_WAITS_MS });
  return { body: { received: true } };
});

function isAnother(told: string | null, known: string | null): boolean {
  return told !== null && known !== null && told !== known;
}

/** Wakes whoever drives the refund, unless that is what it has come to already. Of a refund that is none of ours nothing comes. */
async function noteRefundNotice(deps: Deps, { refundId, state }: RefundNotice): Promise<void> {
  const refund = isUuid(refundId) ? await findRefund(deps.db, refundId) : null;
  if (!refund || (isRefundOver(refund.state) && refund.state === state)) return;
  await wakeRefund(deps, refund, ENGINE_WAITS_MS);
}
