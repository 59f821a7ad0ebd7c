import { noteDelivery } from '../../../db/queries/note-delivery.ts';
import { smsEnd } from '../../../workflows/domain/sms-end.ts';
import { AppError } from '../../app-error.ts';
import { checkStorable } from '../../check-storable.ts';
import { isSignedByTwilio } from '../../is-signed-by-twilio.ts';
import { parseInput } from '../../parse-input.ts';
import { route } from '../../route.ts';
import { noteSmsReceiptSpec, SmsReceipt } from './note-sms-receipt.schema.ts';

export const noteSmsReceipt = route(noteSmsReceiptSpec, async (call) => {
  const { deps, body, params, request, at, language } = call;
  const { provider = '' } = params;
  const { publicUrl, tokens } = deps.smsReceipts;
  const token = Object.hasOwn(tokens, provider) ? tokens[provider] : undefined;
  if (token === undefined) throw new AppError('not_found');
  const fields = new URLSearchParams(body.toString('utf8'));
  const url = `${publicUrl}/api/v1/webhooks/messages/${provider}`;
  if (!isSignedByTwilio(token, request.get('X-Twilio-Signature') ?? '', url, fields)) {
    throw new AppError('invalid_signature');
  }
  const content = Object.fromEntries(fields);
  checkStorable(content, language);
  const receipt = parseInput(SmsReceipt, content, language);
  const { MessageSid: providerId, MessageStatus, ErrorCode = null, ErrorMessage } = receipt;
  const end = smsEnd(MessageStatus, ErrorCode, ErrorMessage);
  if (end) await noteDelivery(deps.db, { provider, providerId, ...end, at: at.toISOString() });
  return { body: { received: true } };
});
