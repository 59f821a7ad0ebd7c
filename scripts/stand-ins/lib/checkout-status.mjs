/** @typedef {import('./payment-records.mjs').Checkout} Checkout */

/** @typedef {Checkout['refunds'][number]} Refund */
/** @typedef {import('./payment-faults.mjs').Faults['refunds']} RefundFault */

/**
 * How a refund stands when it is ordered.
 * @param {RefundFault} fault
 */
export function firstOf(fault) {
  return fault === 'bounced' ? 'succeeded' : fault;
}

/**
 * What becomes of a refund by and by.
 * @param {Refund} refund
 * @param {RefundFault} fault
 * @returns {Refund}
 */
export function movedRefund(refund, fault) {
  const { status } = refund;
  if (status === 'succeeded' && fault === 'bounced') return { ...refund, status: 'refused' };
  const isEnding = status === 'pending' && fault !== 'pending';
  return isEnding ? { ...refund, status: firstOf(fault) } : refund;
}

/**
 * Given back, or on its way.
 * @param {Checkout} checkout
 */
export function refundedAmount({ refunds }) {
  return refunds.reduce(
    (sum, { amount, status }) => (status === 'refused' ? sum : sum + amount),
    0,
  );
}

/**
 * @param {Checkout} checkout
 * @param {number} now epoch milliseconds
 */
export function statusOf(checkout, now) {
  if (checkout.payment === 'paid') {
    return refundedAmount(checkout) === checkout.paidAmount ? 'refunded' : 'paid';
  }
  if (checkout.cancelled) return 'cancelled';
  return now > Date.parse(checkout.expiresAt) ? 'expired' : checkout.payment;
}

/**
 * May it still be paid?
 * @param {ReturnType<typeof statusOf>} status
 */
export function isOpen(status) {
  return status === 'pending' || status === 'failed';
}
