import type { CaseFacts } from './case.ts';
import type { Payment } from './case-parts.ts';
import type { Fee } from './regulation.ts';

/** What the provider says it received. */
export interface Money {
  amount: number;
  currency: string;
  /** ISO instant by the provider's clock. */
  at: string;
}

/**
 * What money for a fee does to a case. Only the whole amount in the right currency confirms; an event that is late by
 * its own timestamp loses to a window that has already been recorded as passed.
 *
 * Money revives what was rejected for want of it, nothing else.
 *
 * `return`: it buys nothing and goes back to the payer.
 */
export function judgePayment(
  facts: Pick<CaseFacts, 'status' | 'appeals' | 'closed' | 'decision'>,
  payment: Payment,
  money: Money,
  fee: Pick<Fee, 'lateMoney'>,
): 'confirm' | 'revive' | 'return' {
  const isRight = money.amount === payment.amount && money.currency === payment.currency;
  if (!isRight || payment.confirmed) return 'return';
  if (facts.status === 'AWAITING_PAYMENT') return 'confirm';
  const isInTime = money.at < payment.dueAt;
  const { status, appeals, closed, decision } = facts;
  const isUnpaid = decision?.reasons.some(({ code }) => code === 'fee_not_paid') ?? false;
  const lapsed = status === 'REJECTED' && isUnpaid && appeals.length === 0 && !closed;
  return lapsed && isInTime && fee.lateMoney === 'revive' ? 'revive' : 'return';
}
