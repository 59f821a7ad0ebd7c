import { refundedAmount } from './checkout-status.mjs';

/** @typedef {import('./payment-records.mjs').Checkout} Checkout */

/**
 * A payment as the register has it.
 * @param {Checkout} checkout paid
 */
export function lineOf(checkout) {
  const { id, orderId, accrual, paidAmount, amount, currency, paidAt } = checkout;
  return {
    checkoutId: id,
    orderId,
    accrual,
    amount: paidAmount ?? amount,
    currency,
    paidAt,
    refundedAmount: refundedAmount(checkout),
  };
}

/**
 * A page of the register as it is written with these faults.
 * @param {ReturnType<typeof lineOf>[]} lines
 * @param {import('./payment-faults.mjs').Faults['register']} faults
 */
export function misread(lines, { missing, extra, surplus }) {
  const kept = missing ? [] : lines.map((line) => ({ ...line, amount: line.amount + surplus }));
  const nobodys = {
    checkoutId: 'co_of-nobody',
    orderId: null,
    accrual: null,
    amount: 12_345,
    currency: 'RUB',
    paidAt: null,
    refundedAmount: 0,
  };
  return extra ? [...kept, nobodys] : kept;
}
