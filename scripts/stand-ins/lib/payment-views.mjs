import { randomUUID } from 'node:crypto';
import { refundedAmount, statusOf } from './checkout-status.mjs';

/** @typedef {import('./payment-records.mjs').Checkout} Checkout */
/** @typedef {import('./payment-faults.mjs').Faults} Faults */

const REFUSED = {
  code: 'bank_refused',
  message: { ru: 'Банк получателя не принял возврат', en: 'The bank refused the refund' },
};

/**
 * What the provider says of a checkout: what it holds, or, as long as the faults say so, something else.
 * @param {string} baseUrl
 * @param {() => Faults} faults
 */
export function paymentViews(baseUrl, faults) {
  /**
   * @param {Checkout} held
   * @returns {Checkout}
   */
  function told(held) {
    const { wrongCurrency, wrongOrder, denied } = faults();
    return {
      ...held,
      currency: wrongCurrency ?? held.currency,
      orderId: wrongOrder ?? held.orderId,
      ...(denied && { payment: 'pending', paidAt: null, paidAmount: null }),
    };
  }

  /** @param {Checkout} checkout */
  const receiptUrl = ({ id, payment }) => (payment === 'paid' ? `${baseUrl}/receipts/${id}` : null);

  return {
    /** @param {Checkout} held */
    view: (held) => {
      const checkout = told(held);
      const { id, orderId, amount, currency, description, method, expiresAt } = checkout;
      const { paidAt, paidAmount, error } = checkout;
      return {
        ...{ id, orderId, amount, currency, description, method, expiresAt },
        status: statusOf(checkout, Date.now()),
        payUrl: `${baseUrl}/pay/${id}`,
        ...{ paidAt, paidAmount, error },
        receiptUrl: receiptUrl(checkout),
        refundedAmount: refundedAmount(checkout),
      };
    },

    /**
     * What a webhook says of a payer's attempt.
     * @param {Checkout} held
     */
    eventOf: (held) => {
      const { id, amount, payment, paidAt, paidAmount, error } = held;
      const { orderId, currency } = told(held);
      return {
        eventId: `ev_${randomUUID()}`,
        type: payment === 'paid' ? 'payment.succeeded' : 'payment.failed',
        checkoutId: id,
        orderId,
        amount: paidAmount ?? amount,
        currency,
        paidAt,
        receiptUrl: receiptUrl(held),
        error,
      };
    },

    /** @param {Checkout['refunds'][number]} refund */
    refundView: ({ id, status, amount }) => {
      const said = amount + faults().wrongRefund;
      return { id, status, amount: said, error: status === 'refused' ? REFUSED : null };
    },

    /**
     * A payment as the register has it.
     * @param {Checkout} held paid
     */
    lineOf: (held) => {
      const { id, accrual, paidAmount, amount, paidAt } = held;
      const { orderId, currency } = told(held);
      return {
        ...{ checkoutId: id, orderId, accrual, amount: paidAmount ?? amount, currency, paidAt },
        refundedAmount: refundedAmount(held),
      };
    },
  };
}
