import type { CodedText } from './case-parts.ts';

/** What the payment provider says of an attempt. */
export interface PaymentNotice {
  paymentId: string;
  /** `expired`: nobody can pay by it any more. */
  outcome: 'paid' | 'failed' | 'expired';
  /** minor units */
  amount: number;
  currency: string;
  /** ISO instant of the provider's own clock. */
  at: string;
  receiptUrl: string | null;
  error: CodedText | null;
}
