import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../../lib/problem.mjs';

/** @typedef {import('./payment-records.mjs').Checkout} Checkout */

const Instant = z.iso.datetime({ offset: true });

export const NewCheckout = z.strictObject({
  orderId: z.string().min(1).max(200),
  amount: z.int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  description: z.string().max(500),
  method: z.string().min(1).max(50),
  expiresAt: Instant,
  notifyUrl: z.url({ protocol: /^https?$/ }),
});
export const NewRefund = z.strictObject({
  amount: z.int().positive(),
  reason: z.string().max(500),
});
export const ByOrder = z.object({ orderId: z.string() });
export const Payer = z.object({
  outcome: z.enum(['paid', 'declined', 'insufficient_funds']),
  paidAt: Instant.optional(),
});

const FAILURES = {
  declined: { ru: 'Банк отклонил операцию', en: 'The bank declined the payment' },
  insufficient_funds: {
    ru: 'На счёте недостаточно средств',
    en: 'Not enough money on the account',
  },
};

/**
 * A provider remembers a key with what was asked under it.
 * @template {{ idempotencyKey: string }} T
 * @param {T | undefined} known
 * @param {object} asked
 */
function repeated(known, asked) {
  if (!known) return undefined;
  const same = Object.entries(asked).every(([name, value]) => Reflect.get(known, name) === value);
  if (same) return known;
  throw new Problem(409, 'idempotency_key_reused', 'This key was used for another request');
}

/**
 * The provider's book of checkouts.
 * @param {import('./payment-records.mjs').PaymentJournal} journal
 */
export function createCheckouts(journal) {
  /** @type {Map<string, string>} */
  const idByKey = new Map();
  for (const record of journal.all()) {
    if (record.kind === 'checkout') idByKey.set(record.idempotencyKey, record.id);
  }

  /** @param {string | undefined} id */
  function find(id) {
    const record = id === undefined ? undefined : journal.get(id);
    return record?.kind === 'checkout' ? record : undefined;
  }

  /** @param {string} id */
  function get(id) {
    const checkout = find(id);
    if (!checkout) throw new Problem(404, 'unknown_checkout', 'There is no such checkout');
    return checkout;
  }

  return {
    get,

    /** @param {string} orderId the merchant's own id */
    ofOrder: (orderId) =>
      journal
        .all()
        .flatMap((one) => (one.kind === 'checkout' && one.orderId === orderId ? [one] : [])),

    /**
     * @param {string} idempotencyKey
     * @param {z.infer<typeof NewCheckout>} asked
     */
    open(idempotencyKey, asked) {
      const known = repeated(find(idByKey.get(idempotencyKey)), asked);
      if (known) return known;
      /** @type {Checkout} */
      const checkout = {
        kind: 'checkout',
        id: `co_${randomUUID()}`,
        idempotencyKey,
        ...asked,
        payment: 'pending',
        paidAt: null,
        paidAmount: null,
        error: null,
        refunds: [],
      };
      journal.put(checkout);
      idByKey.set(idempotencyKey, checkout.id);
      return checkout;
    },

    /**
     * What the checkout becomes by the payer's doing, for the caller to keep, or the status that refuses it. A failed one
     * may be tried again.
     * @param {string} id
     * @param {z.infer<typeof Payer>} payer `paidAt` tells when it was paid if not now, to play a late notice
     * @param {number} surplus minor units paid beyond the amount
     * @returns {{ checkout: Checkout, refused?: ReturnType<typeof statusOf> }}
     */
    play(id, { outcome, paidAt }, surplus) {
      const checkout = get(id);
      const at = paidAt ?? new Date().toISOString();
      const status = statusOf(checkout, Date.parse(at));
      if (!isOpen(status)) return { checkout, refused: status };
      if (outcome !== 'paid') {
        const error = { code: outcome, message: FAILURES[outcome] };
        return { checkout: { ...checkout, payment: 'failed', error } };
      }
      const paidAmount = checkout.amount + surplus;
      return { checkout: { ...checkout, payment: 'paid', paidAt: at, paidAmount, error: null } };
    },

    /**
     * @param {string} id
     * @param {string} idempotencyKey
     * @param {z.infer<typeof NewRefund>} asked
     */
    refund(id, idempotencyKey, asked) {
      const checkout = get(id);
      const same = checkout.refunds.find((refund) => refund.idempotencyKey === idempotencyKey);
      const known = repeated(same, asked);
      if (known) return known;
      if (checkout.payment !== 'paid') {
        throw new Problem(409, 'checkout_not_paid', 'Nothing was paid that could be refunded');
      }
      if (asked.amount > (checkout.paidAmount ?? 0) - refundedAmount(checkout)) {
        throw new Problem(422, 'refund_exceeds_payment', 'More than what is left of the payment');
      }
      const refund = { id: `re_${randomUUID()}`, idempotencyKey, ...asked };
      journal.put({ ...checkout, refunds: [...checkout.refunds, refund] });
      return refund;
    },
  };
}

/** @param {Checkout} checkout */
export function refundedAmount({ refunds }) {
  return refunds.reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * @param {Checkout} checkout
 * @param {number} now epoch milliseconds
 */
export function statusOf(checkout, now) {
  if (checkout.payment === 'paid') {
    return refundedAmount(checkout) === checkout.paidAmount ? 'refunded' : 'paid';
  }
  return now > Date.parse(checkout.expiresAt) ? 'expired' : checkout.payment;
}

/**
 * May it still be paid?
 * @param {ReturnType<typeof statusOf>} status
 */
export function isOpen(status) {
  return status === 'pending' || status === 'failed';
}
