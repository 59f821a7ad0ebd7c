import { noteDelivery } from '../../../db/queries/note-delivery.ts';
import { isDeadNumber } from '../../../workflows/domain/dead-number.ts';
import { AppError } from '../../app-error.ts';
import { checkStorable } from '../../check-storable.ts';
import { isSignedByTwilio } from '../../is-signed-by-twilio.ts';
import { parseInput } from '../../parse-input.ts';
import { route } from '../../route.ts';
import { noteSmsReceiptSpec, SmsReceipt } from './note-sms-receipt.schema.ts';

/** Twilio's words for the end of a message; before it there are `queued`, `sending` and `sent`, in any order. */
const ENDS: Readonly<Record<string, 'delivered' | 'failed'>> = {
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

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
  const state = ENDS[receipt.MessageStatus];
  if (state) {
    const { MessageSid: providerId, ErrorCode: code = null, ErrorMessage } = receipt;
    const reason = code === null ? null : (ErrorMessage ?? `Twilio error ${code}`);
    const hard = code !== null && isDeadNumber(code);
    const failed = state === 'failed' ? { code, reason, hard } : NO_FAULT;
    await noteDelivery(deps.db, { provider, providerId, state, ...failed, at: at.toISOString() });
  }
  return { body: { received: true } };
});

const NO_FAULT = { code: null, reason: null, hard: false };
