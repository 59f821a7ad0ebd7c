/** @typedef {ReturnType<ReturnType<typeof import('./payment-views.mjs').paymentViews>['lineOf']>} OwnLine */
/** @typedef {Omit<OwnLine, 'orderId'> & { orderId: string | null }} Line */

/**
 * A page of the register as it is written with these faults.
 * @param {OwnLine[]} lines
 * @param {Pick<import('./payment-faults.mjs').Faults, 'register' | 'denied'>} faults
 * @returns {Line[]}
 */
export function misread(lines, { register: { missing, extra, surplus, twice }, denied }) {
  const kept =
    missing || denied ? [] : lines.map((line) => ({ ...line, amount: line.amount + surplus }));
  const again = twice ? kept.map((line) => ({ ...line, checkoutId: `${line.checkoutId}-2` })) : [];
  return [...kept, ...again, ...(extra ? [NOBODYS] : [])];
}

/** @type {Line} */
const NOBODYS = {
  checkoutId: 'co_of-nobody',
  orderId: null,
  accrual: null,
  amount: 12_345,
  currency: 'RUB',
  paidAt: null,
  refundedAmount: 0,
};
