import type Stripe from 'stripe';
import type { HeldPayment } from './provider.ts';

/** How a payment stands, read from a Checkout Session with its payment intent and newest charge. */
export function heldBySession(session: Stripe.Checkout.Session): HeldPayment {
  const intent = objectOf(session.payment_intent);
  const charge = objectOf(intent?.latest_charge ?? null);
  const isPaid = session.payment_status === 'paid';
  const problem = isPaid ? null : (intent?.last_payment_error ?? null);
  return {
    providerId: session.id,
    state: isPaid ? 'paid' : stateOf(session, problem !== null),
    amount: session.amount_total ?? 0,
    currency: (session.currency ?? '').toUpperCase(),
    paidAt: isPaid ? instantOf(charge?.created ?? intent?.created ?? session.created) : null,
    receiptUrl: charge?.receipt_url ?? null,
    error: problem && {
      // the bank's own reason says more than that the card was declined
      code: problem.decline_code ?? problem.code ?? problem.type,
      text: problem.message ?? '',
    },
    available: isPaid ? availableOf(session, charge) : 0,
  };
}

/** A session that is complete and not paid waits for a bank, for days with some methods. */
function stateOf({ status }: Stripe.Checkout.Session, hasFailed: boolean): HeldPayment['state'] {
  if (status === 'expired') return 'expired';
  return hasFailed ? 'failed' : 'open';
}

function availableOf(session: Stripe.Checkout.Session, charge: Stripe.Charge | null): number {
  return charge ? charge.amount_captured - charge.amount_refunded : (session.amount_total ?? 0);
}

/** What was asked to be told whole; an id alone is nothing to read. */
function objectOf<Whole extends object>(value: string | Whole | null): Whole | null {
  return typeof value === 'string' ? null : value;
}

/** @param seconds of the epoch */
function instantOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
