import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import { callPaymentProvider } from '../payment-provider.ts';
import type { ActivitySettings } from '../settings.ts';
import type { HeldPayment, PaymentName, PaymentProvider, RefundAnswer } from './provider.ts';

const NOTICES = '/api/v1/webhooks/payments/stand-in';

const Opened = z.object({
  id: z.string().min(1),
  orderId: z.string(),
  amount: z.int(),
  currency: z.string(),
  payUrl: z.url({ protocol: /^https?$/ }),
  expiresAt: z.iso.datetime({ offset: true }),
});
const Checkout = z.object({
  id: z.string().min(1),
  orderId: z.string(),
  status: z.enum(['pending', 'failed', 'paid', 'refunded', 'expired', 'cancelled']),
  amount: z.int(),
  currency: z.string(),
  paidAt: z.iso.datetime({ offset: true }).nullable(),
  paidAmount: z.int().nullable(),
  receiptUrl: z.url({ protocol: /^https?$/ }).nullable(),
  error: z.object({ code: z.string(), message: z.object({ ru: z.string() }) }).nullable(),
  refundedAmount: z.int(),
});
const Refund = z.object({
  id: z.string(),
  status: z.enum(['succeeded', 'pending', 'refused']),
  amount: z.int(),
  error: z.object({ code: z.string(), message: z.object({ ru: z.string() }) }).nullish(),
});
const Register = z.object({
  items: z.array(
    z.object({
      checkoutId: z.string(),
      orderId: z.string().nullable(),
      amount: z.int(),
      currency: z.string(),
      refundedAmount: z.int(),
    }),
  ),
  next: z.string().nullable(),
});

/** The provider of local installations, in its own protocol; it knows a checkout by our id of the payment. */
export function standInProvider(settings: ActivitySettings): PaymentProvider {
  const call = <Answer>(request: Parameters<typeof callPaymentProvider<Answer>>[1]) =>
    callPaymentProvider(settings, request);

  const look = async ({ paymentId }: PaymentName): Promise<HeldPayment | null> => {
    const path = `/checkouts?orderId=${encodeURIComponent(paymentId)}`;
    const answer = z.object({ items: z.array(checkoutOf(paymentId)) });
    const { items } = await call({ method: 'GET', path, answer });
    return items[0] ? heldOf(items[0]) : null;
  };

  return {
    name: 'stand-in',

    async open({ paymentId, caseNumber: _, openedAt: __, ...order }) {
      const { id, payUrl, expiresAt } = await call({
        method: 'POST',
        path: '/checkouts',
        key: paymentId,
        body: { ...order, orderId: paymentId, notifyUrl: settings.PUBLIC_URL + NOTICES },
        answer: Opened.refine((opened) => {
          const { amount, currency } = opened;
          return (
            opened.orderId === paymentId && amount === order.amount && currency === order.currency
          );
        }),
      });
      return { providerId: id, payUrl, expiresAt: new Date(expiresAt).toISOString() };
    },

    look,

    async close(payment) {
      const held = await look(payment);
      if (held?.state !== 'open' && held?.state !== 'failed') return held;
      const path = `/checkouts/${encodeURIComponent(held.providerId)}/cancel`;
      const answer = checkoutOf(payment.paymentId);
      return heldOf(await call({ method: 'POST', path, key: payment.paymentId, body: {}, answer }));
    },

    async refund(payment, { key, amount, reason }) {
      const id = payment.providerId ?? (await look(payment))?.providerId;
      if (id === undefined) throw unknownPayment();
      const path = `/checkouts/${encodeURIComponent(id)}/refunds`;
      const body = { amount, reason };
      return answerOf(await call({ method: 'POST', path, key, body, answer: Refund }));
    },

    async lookAtRefund(_payment, refundId) {
      const path = `/refunds/${encodeURIComponent(refundId)}`;
      return answerOf(await call({ method: 'GET', path, answer: Refund }));
    },

    async register({ from, until, after }) {
      const query = new URLSearchParams({ from, until, ...(after === null ? {} : { after }) });
      const path = `/register?${query.toString()}`;
      const { items, next } = await call({ method: 'GET', path, answer: Register });
      const lines = items.map(({ checkoutId, orderId, refundedAmount, amount, currency }) => ({
        ...{ providerId: checkoutId, paymentId: orderId, amount, currency },
        refunded: refundedAmount,
      }));
      return { lines, next };
    },
  };
}

const STATES = {
  pending: 'open',
  failed: 'failed',
  paid: 'paid',
  refunded: 'paid',
  expired: 'expired',
  cancelled: 'expired',
} as const;

/** A checkout of that very payment. */
function checkoutOf(paymentId: string) {
  return Checkout.refine(({ orderId }) => orderId === paymentId);
}

function heldOf(checkout: z.output<typeof Checkout>): HeldPayment {
  const { id, status, amount, currency, paidAt, paidAmount, receiptUrl, error } = checkout;
  return {
    providerId: id,
    state: STATES[status],
    amount: paidAmount ?? amount,
    ...{ currency, receiptUrl },
    paidAt: paidAt && new Date(paidAt).toISOString(),
    error: error && { code: error.code, text: error.message.ru },
    available: (paidAmount ?? 0) - checkout.refundedAmount,
  };
}

function answerOf({ id, status, amount, error }: z.output<typeof Refund>): RefundAnswer {
  return {
    providerId: id,
    state: status,
    amount,
    error: error ? { code: error.code, text: error.message.ru } : null,
  };
}

/** The provider has no checkout of that payment, and never will. */
export function unknownPayment(): ApplicationFailure {
  const message = 'The payment provider knows no such payment';
  return ApplicationFailure.nonRetryable(message, 'PaymentRefused');
}
