import type { BookLine, Discrepancy, RegisterLine } from './compare-register.ts';
import type { RefundState } from './refund-states.ts';

/** An order to give money back, the same on every try. Amounts are in minor units. */
export interface RefundOrder {
  refundId: string;
  paymentId: string;
  amount: number;
}

/** What money outside a case's own workflow asks of the world. */
export interface PaymentActivities {
  /** Asks the provider how a payment stands and tells its case; whether there is nothing more to ask. */
  followPayment(input: { paymentId: string }): Promise<{ isOver: boolean }>;
  /** Writes a refund down, unless it is, and asks the provider how much of the payment is left. */
  prepareRefund(order: RefundOrder): Promise<{ state: RefundState }>;
  /** Orders the refund; the same refund is ordered once. */
  sendRefund(order: RefundOrder): Promise<{ state: RefundState }>;
  /** How a refund that the provider has taken stands with it. */
  lookAtRefund(order: RefundOrder): Promise<{ state: RefundState }>;
  /** It will not come to an end by itself. */
  giveUpRefund(order: RefundOrder): Promise<{ state: RefundState }>;
  /** Tells of the end of a refund: its case, or the staff. */
  closeRefund(order: RefundOrder): Promise<void>;
  /** A page of the provider's register: what was paid from one ISO instant until another. */
  readRegister(page: {
    provider: string;
    from: string;
    until: string;
    after: string | null;
  }): Promise<{ lines: RegisterLine[]; next: string | null }>;
  /** What our books have of these payments. */
  readBook(input: { paymentIds: string[] }): Promise<BookLine[]>;
  /** A page of what our books hold as paid in that time, of one agency, in the order of ids. */
  readPaid(page: {
    provider: string;
    agency: string;
    from: string;
    until: string;
    after: string | null;
    limit: number;
  }): Promise<BookLine[]>;
  /** Providers that this installation can ask for a register. */
  listProviders(): Promise<string[]>;
  /** Gives staff what has been found; what they were given once is not given again. */
  addTasks(input: { provider: string; found: Discrepancy[] }): Promise<void>;
}
