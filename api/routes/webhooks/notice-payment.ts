import { findCaseOfPayment } from '../../../db/queries/find-case-of-payment.ts';
import { tellOfPayment } from '../../../temporal-config/tell-of-payment.ts';
import { AppError } from '../../app-error.ts';
import { ENGINE_WAITS_MS } from '../../call-engine.ts';
import { route } from '../../route.ts';
import { noticePaymentSpec } from './notice-payment.schema.ts';

export const noticePayment = route(noticePaymentSpec, async (call) => {
  const { deps, params, request, body, at, language } = call;
  const readers = new Map(Object.entries(deps.paymentNotices));
  const read = readers.get(params.provider ?? '');
  if (!read) throw new AppError('not_found');
  const said = read({ request, body, at, language });
  if (!said) return { body: { received: true } };

  const { notice, eventId } = said;
  const row = await findCaseOfPayment(deps.db, notice.paymentId);
  if (!row?.number) throw new AppError('not_found');
  call.trace.caseNumber = row.number;
  await tellOfPayment(deps, row.number, notice, { eventId, limitMs: ENGINE_WAITS_MS });
  return { body: { received: true } };
});
