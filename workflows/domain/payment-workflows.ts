import type { PaymentNotice } from './payment-notice.ts';

/** Gives back money that came for a case whose workflow is over. */
export const PAYMENT_RETURN_TYPE = 'returnPayment';

/** What a return of money needs to know: what the provider said of the payment. */
export type PaymentReturn = Pick<PaymentNotice, 'paymentId' | 'amount'>;

/** Workflow id of a return; one a payment, so that nothing is given back twice. */
export function returnIdOf(paymentId: string): string {
  return `payment-return-${paymentId}`;
}

/** What a case is told of a refund. */
export interface PaymentRefunded {
  refundId: string;
  paymentId: string;
  /** minor units */
  amount: number;
  currency: string;
  /** ISO instant */
  at: string;
}

/** Drives a refund that staff have asked for. */
export const REFUND_TYPE = 'refund';

/** Workflow id of a refund. */
export function refundWorkflowIdOf(refundId: string): string {
  return `payment-refund-${refundId}`;
}

/** Asks the provider of a payment whose notice may be lost, until nothing can come of it any more. */
export const PAYMENT_WATCH_TYPE = 'watchPayment';

/** Workflow id of a watch; one a payment. */
export function watchIdOf(paymentId: string): string {
  return `payment-watch-${paymentId}`;
}

/** Compares what the provider says it was paid with our books. */
export const RECONCILIATION_TYPE = 'reconcilePayments';

/** What one reconciliation looks at. */
export interface Reconciliation {
  agency: string;
  /** IANA zone whose days are compared. */
  zone: string;
  /** The last of them, `YYYY-MM-DD`; `null`: yesterday. */
  lastDay: string | null;
}
