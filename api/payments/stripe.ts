import Stripe from 'stripe';
import { z } from 'zod';
import type { PaymentNotice } from '../../workflows/domain/payment-notice.ts';
import type { RefundState } from '../../workflows/domain/refund-states.ts';
import { AppError } from '../app-error.ts';
import { checkStorable } from '../check-storable.ts';
import { parseInput } from '../parse-input.ts';
import type { NoticeReader } from './notice-reader.ts';

/** A notice that was caught on its way may be replayed no longer than this. */
const TOLERANCE_S = 5 * 60;

/** What events of a Checkout Session mean; a completed one may still wait for the bank. */
const OUTCOMES: Readonly<Record<string, PaymentNotice['outcome'] | 'if_paid'>> = {
  'checkout.session.completed': 'if_paid',
  'checkout.session.async_payment_succeeded': 'paid',
  'checkout.session.async_payment_failed': 'failed',
  'checkout.session.expired': 'expired',
};

const Event = z.object({
  id: z.string().min(1).max(200),
  /** seconds of the epoch */
  created: z.int(),
  data: z.object({
    object: z.object({
      id: z.string().min(1).max(200).nullable().default(null),
      /** Our id of the payment. */
      client_reference_id: z.string().min(1).max(200),
      amount_total: z.int().nonnegative(),
      currency: z.string().regex(/^[a-z]{3}$/),
      payment_status: z.string(),
    }),
  }),
});

/** Events that tell of a refund; which it was stands in its metadata. */
const REFUND_EVENTS = ['refund.updated', 'refund.failed', 'charge.refund.updated'];

const RefundEvent = z.object({
  data: z.object({
    object: z.object({
      /** Of a refund that was made in Stripe's dashboard there is none. */
      metadata: z.object({ refundId: z.string().min(1).max(200).optional() }).nullish(),
      status: z.string().nullable(),
    }),
  }),
});

const REFUND_STATES: Readonly<Record<string, RefundState>> = {
  succeeded: 'succeeded',
  failed: 'refused',
  canceled: 'refused',
};

const ERRORS = {
  paid: null,
  failed: { code: 'payment_intent_payment_attempt_failed', text: '' },
  expired: { code: 'expired', text: '' },
} as const;

/** Events of Stripe, signed with the secret of our endpoint there. */
export function stripeNotices(secret: string): NoticeReader {
  const { webhooks } = Stripe;
  return ({ request, body, at, language }) => {
    const event = ((): unknown => {
      try {
        const signature = request.get('Stripe-Signature') ?? '';
        return webhooks.constructEvent(
          body,
          signature,
          secret,
          TOLERANCE_S,
          undefined,
          at.getTime(),
        );
      } catch (error) {
        throw new AppError('invalid_signature', {}, error);
      }
    })();
    checkStorable(event, language);
    const { type } = parseInput(z.object({ type: z.string() }), event, language);
    if (REFUND_EVENTS.includes(type)) return readRefund(parseInput(RefundEvent, event, language));
    const meaning = OUTCOMES[type];
    if (meaning === undefined) return null;
    const { id, created, data } = parseInput(Event, event, language);
    const session = data.object;
    if (meaning === 'if_paid' && session.payment_status !== 'paid') return null;
    const outcome = meaning === 'if_paid' ? 'paid' : meaning;
    return {
      about: 'payment',
      ...{ eventId: id, providerId: session.id },
      notice: {
        paymentId: session.client_reference_id,
        outcome,
        amount: session.amount_total,
        currency: session.currency.toUpperCase(),
        at: new Date(created * 1000).toISOString(),
        receiptUrl: null,
        error: ERRORS[outcome],
      },
    };
  };
}

function readRefund({ data }: z.output<typeof RefundEvent>): ReturnType<NoticeReader> {
  const { metadata, status } = data.object;
  const refundId = metadata?.refundId;
  if (refundId === undefined) return null;
  return { about: 'refund', refundId, state: REFUND_STATES[status ?? ''] ?? 'pending' };
}
