import { AppError } from '../app-error.ts';
import { checkStorable } from '../check-storable.ts';
import { parseInput } from '../parse-input.ts';
import { readJson } from '../read-json.ts';
import { PaymentEvent } from '../routes/webhooks/notice-payment.schema.ts';
import { isSignedPayment } from './is-signed-payment.ts';
import type { NoticeReader } from './notice-reader.ts';

/** Notices in the protocol of the stand-in, signed with `secret`. */
export function standInNotices(secret: string): NoticeReader {
  return ({ request, body, at, language }) => {
    const signature = request.get('Payment-Signature') ?? '';
    if (!isSignedPayment(secret, signature, body, at)) throw new AppError('invalid_signature');
    const content = readJson(body, language);
    checkStorable(content, language);
    const event = parseInput(PaymentEvent, content, language);
    const { eventId, orderId, type, amount, currency, paidAt, receiptUrl, error } = event;
    return {
      about: 'payment',
      ...{ eventId, providerId: event.checkoutId },
      notice: {
        paymentId: orderId,
        outcome: type === 'payment.succeeded' ? 'paid' : 'failed',
        ...{ amount, currency, receiptUrl },
        at: new Date(paidAt ?? at).toISOString(),
        error: error && { code: error.code, text: error.message.ru },
      },
    };
  };
}
