import type { PaymentNotice } from '../../workflows/domain/payment-notice.ts';
import type { HeldPayment } from './provider.ts';

/** What there is to tell of a payment as its provider holds it; nothing as long as the payer has it in hand. */
export function noticeOf(paymentId: string, held: HeldPayment): PaymentNotice | null {
  const { state, amount, currency, paidAt, receiptUrl, error } = held;
  if (state === 'open') return null;
  const at = paidAt ?? new Date().toISOString();
  const isExpired = state === 'expired';
  const expired = { code: 'expired', text: '' };
  return {
    paymentId,
    outcome: state,
    ...{ amount, currency, at, receiptUrl },
    error: isExpired ? expired : error,
  };
}
