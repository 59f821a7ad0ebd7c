/** @typedef {import('./payment-records.mjs').Checkout} Checkout */

/** @param {Checkout['refunds'][number]} refund */
export function isPending({ status }) {
  return status === 'pending';
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
