import { randomUUID } from 'node:crypto';
import { Problem } from '../../lib/problem.mjs';
import { isOpen, movedRefund, refundedAmount, statusOf } from './checkout-status.mjs';

/** @typedef {import('./payment-records.mjs').Checkout} Checkout */

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
     * @param {import('zod').infer<typeof import('./checkout-requests.mjs').NewCheckout>} asked
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
        cancelled: false,
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
     * @param {import('zod').infer<typeof import('./checkout-requests.mjs').Payer>} payer `paidAt` tells when it was paid if not now, to play a late notice
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
     * Lets nobody pay it any more; what is paid stays paid.
     * @param {string} id
     * @param {boolean} isDeaf answers as if, and does nothing
     */
    cancel(id, isDeaf) {
      const checkout = get(id);
      if (!isOpen(statusOf(checkout, Date.now()))) return checkout;
      const cancelled = { ...checkout, cancelled: true };
      if (!isDeaf) journal.put(cancelled);
      return cancelled;
    },

    /**
     * A page of what was paid from one instant until another, in the order of ids.
     * @param {import('zod').infer<typeof import('./checkout-requests.mjs').OfTime>} page
     */
    register({ from, until, after = '', limit }) {
      const [first, end] = [Date.parse(from), Date.parse(until)];
      const paid = journal.all().flatMap((one) => {
        if (one.kind !== 'checkout' || one.paidAt === null || one.id <= after) return [];
        const at = Date.parse(one.paidAt);
        return at >= first && at < end ? [one] : [];
      });
      const items = paid.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
      return { items, next: paid.length > limit ? (items.at(-1)?.id ?? null) : null };
    },

    /** @param {string} id */
    refundOf(id) {
      for (const one of journal.all()) {
        const found = one.kind === 'checkout' && one.refunds.find((refund) => refund.id === id);
        if (found) return found;
      }
      throw new Problem(404, 'unknown_refund', 'There is no such refund');
    },

    /**
     * What is under way ends so, or what is done comes back.
     * @param {import('./payment-faults.mjs').Faults['refunds']} fault
     */
    moveRefunds(fault) {
      for (const one of journal.all()) {
        if (one.kind !== 'checkout') continue;
        const refunds = one.refunds.map((refund) => movedRefund(refund, fault));
        if (refunds.some((refund, i) => refund !== one.refunds[i]))
          journal.put({ ...one, refunds });
      }
    },

    /**
     * @param {string} id
     * @param {string} idempotencyKey
     * @param {import('zod').infer<typeof import('./checkout-requests.mjs').NewRefund>} asked
     * @param {Checkout['refunds'][number]['status']} status how it stands at first
     */
    refund(id, idempotencyKey, asked, status) {
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
      const refund = { id: `re_${randomUUID()}`, idempotencyKey, ...asked, status };
      journal.put({ ...checkout, refunds: [...checkout.refunds, refund] });
      return refund;
    },
  };
}
