import { findCaseOfPayment } from '../../../db/queries/find-case-of-payment.ts';
import { AppError } from '../../app-error.ts';
import { checkStorable } from '../../check-storable.ts';
import { isSignedPayment } from '../../is-signed-payment.ts';
import { parseInput } from '../../parse-input.ts';
import { readJson } from '../../read-json.ts';
import { route } from '../../route.ts';
import { sendPaymentNotice } from '../../send-payment-notice.ts';
import { noticePaymentSpec, PaymentEvent } from './notice-payment.schema.ts';

/** The only provider that this installation pays by. */
const PROVIDER = 'stand-in';

export const noticePayment = route(noticePaymentSpec, async (call) => {
  const { deps, body, params, request, at, language } = call;
  if (params.provider !== PROVIDER) throw new AppError('not_found');
  const signature = request.get('Payment-Signature') ?? '';
  if (!isSignedPayment(deps.paymentsWebhookSecret, signature, body, at)) {
    throw new AppError('invalid_signature');
  }
  const content = readJson(body, language);
  checkStorable(content, language);
  const event = parseInput(PaymentEvent, content, language);
  const row = await findCaseOfPayment(deps.db, event.orderId);
  if (!row?.number) throw new AppError('not_found');
  call.trace.caseNumber = row.number;

  await sendPaymentNotice(call, row.number, event);
  return { body: { received: true } };
});
