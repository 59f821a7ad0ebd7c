import type { CodedText } from '../../workflows/domain/case-parts.ts';
import type { RegisterLine } from '../../workflows/domain/compare-register.ts';

export const PROVIDERS = ['stand-in', 'stripe'] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** What the payer is asked for. Amounts are in minor units, instants are ISO 8601. */
export interface CheckoutOrder {
  /** Our id, under which the provider opens one checkout however often it is asked. */
  paymentId: string;
  caseNumber: string;
  accrual: string | null;
  amount: number;
  currency: string;
  description: string;
  method: string;
  /** When the payer began: the same on every try. */
  openedAt: string;
  expiresAt: string;
}

/** By what a payment is known: the provider's own id too, once it has told it. */
export interface PaymentName {
  paymentId: string;
  providerId: string | null;
}

/** How a payment stands with the provider. */
export interface HeldPayment {
  providerId: string;
  /** `open`: it may still be paid; `failed`: the same, and the last try did not go through. */
  state: 'open' | 'failed' | 'paid' | 'expired';
  /** Paid, or asked for as long as nothing is. */
  amount: number;
  currency: string;
  paidAt: string | null;
  receiptUrl: string | null;
  error: CodedText | null;
  /** What can be given back. */
  available: number;
}

export interface RefundAnswer {
  providerId: string | null;
  state: 'succeeded' | 'pending' | 'refused';
  /** What goes back, as the provider says. */
  amount: number;
  error: CodedText | null;
}

/**
 * A payment provider. What an answer says of another payment than the one asked of is no answer. Every call fails as `PaymentProviderUnavailable`, which is tried again, or as `PaymentRefused`,
 * which is final.
 */
export interface PaymentProvider {
  readonly name: ProviderName;
  open(order: CheckoutOrder): Promise<{ providerId: string; payUrl: string; expiresAt: string }>;
  /** `null`: it knows no such payment. */
  look(payment: PaymentName): Promise<HeldPayment | null>;
  /** Lets nobody pay it any more, and tells how it stands then: somebody may have been quicker. */
  close(payment: PaymentName): Promise<HeldPayment | null>;
  /** @param key the provider gives money back once under the same key */
  refund(
    payment: PaymentName,
    order: { key: string; amount: number; reason: string },
  ): Promise<RefundAnswer>;
  lookAtRefund(payment: PaymentName, refundId: string): Promise<RefundAnswer>;
  /** What was paid from one instant until another. */
  register(page: {
    from: string;
    until: string;
    after: string | null;
  }): Promise<{ lines: RegisterLine[]; next: string | null }>;
}
