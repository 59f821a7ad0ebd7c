import { ApplicationFailure } from '@temporalio/common';
import { findAttempt } from '../db/queries/find-attempt.ts';
import { findCaseOfPayment } from '../db/queries/find-case-of-payment.ts';
import { findRefund, keepRefund, noteRefund } from '../db/queries/keep-refund.ts';
import { addStaffTask } from '../db/queries/staff-tasks.ts';
import type { StoredAttempt, StoredRefund } from '../db/schema/index.ts';
import { tellOfRefund } from '../temporal-config/tell-of-refund.ts';
import type { CodedText } from '../workflows/domain/case-parts.ts';
import type { PaymentActivities, RefundOrder } from '../workflows/domain/payment-activities.ts';
import { SYSTEM } from '../workflows/domain/people.ts';
import type { RefundState } from '../workflows/domain/refund-states.ts';
import type { Deps } from './deps.ts';
import type { RefundAnswer } from './payments/provider.ts';
import { providersOf } from './payments/providers.ts';

type RefundActivities = Pick<
  PaymentActivities,
  'prepareRefund' | 'sendRefund' | 'lookAtRefund' | 'giveUpRefund' | 'closeRefund'
>;

const ENGINE_WAITS_MS = 10_000;
const EVENTS = { succeeded: 'succeeded', pending: 'accepted' } as const;

/** The steps of a refund. Each writes down what it has come to, so that a step that is repeated changes nothing. */
export function driveRefund(
  deps: Pick<Deps, 'db' | 'settings' | 'temporal' | 'taskQueue'>,
): RefundActivities {
  const { db, settings } = deps;
  const providers = providersOf(settings);

  async function paymentOf({ paymentId }: RefundOrder): Promise<StoredAttempt> {
    const attempt = await findAttempt(db, paymentId);
    if (!attempt) throw ApplicationFailure.retryable('Nobody began this payment', 'NoSuchPayment');
    return attempt;
  }

  /** A provider that gives back another sum than it was ordered to has not done what it was: staff look into it. */
  async function note(
    { id, amount: ordered }: StoredRefund,
    { state, providerId, amount, error }: RefundAnswer,
  ): Promise<{ state: RefundState }> {
    const named = providerId === null ? {} : { providerId };
    if (amount !== ordered) {
      const text = `${amount.toString()} instead of ${ordered.toString()}`;
      return refuse(id, { code: 'other_amount', text }, named);
    }
    if (state === 'refused') return refuse(id, error ?? { code: state, text: '' }, named);
    return { state: await noteRefund(db, { id, event: EVENTS[state], ...named }) };
  }

  async function refuse(id: string, error: CodedText, named: { providerId?: string } = {}) {
    const told = { errorCode: error.code, errorText: error.text, ...named };
    return { state: await noteRefund(db, { id, event: 'refused', ...told }) };
  }

  return {
    async prepareRefund(order) {
      const { refundId: id, paymentId, amount } = order;
      const attempt = await paymentOf(order);
      const refund = await keepRefund(db, {
        ...{ id, paymentId, amount, reason: 'not_due', comment: null },
        requestedBy: SYSTEM,
        taken: true,
      });
      if (refund?.state !== 'requested') return { state: refund?.state ?? 'refused' };
      const name = { paymentId, providerId: attempt.providerId };
      const held = await providers.of(attempt.provider).look(name);
      if (!held) return refuse(id, { code: 'unknown_payment', text: '' });
      if (held.available >= amount) return { state: 'requested' };
      const text = `${held.available.toString()} of ${amount.toString()}`;
      return refuse(id, { code: 'exceeds_available', text });
    },

    async sendRefund(order) {
      const { refundId: id, paymentId, amount } = order;
      const [attempt, refund] = [await paymentOf(order), await findRefund(db, id)];
      if (!refund) throw ApplicationFailure.retryable('No such refund', 'NoSuchRefund');
      const state = await noteRefund(db, { id, event: 'sent' });
      if (state !== 'sent') return { state };
      const name = { paymentId, providerId: attempt.providerId };
      try {
        const asked = { key: id, amount, reason: refund.reason };
        return await note(refund, await providers.of(attempt.provider).refund(name, asked));
      } catch (error) {
        if (!(error instanceof ApplicationFailure) || error.type !== 'PaymentRefused') throw error;
        return refuse(id, { code: 'refused_by_provider', text: error.message });
      }
    },

    async lookAtRefund(order) {
      const [attempt, refund] = [await paymentOf(order), await findRefund(db, order.refundId)];
      if (!refund?.providerId) return { state: refund?.state ?? 'refused' };
      const name = { paymentId: attempt.id, providerId: attempt.providerId };
      const answer = await providers.of(attempt.provider).lookAtRefund(name, refund.providerId);
      return note(refund, answer);
    },

    giveUpRefund: ({ refundId }) =>
      refuse(refundId, { code: 'pending_too_long', text: 'The provider does not say how it ends' }),

    async closeRefund(order) {
      const [attempt, refund] = [await paymentOf(order), await findRefund(db, order.refundId)];
      const row = await findCaseOfPayment(db, order.paymentId);
      if (!refund || !row?.number) return;
      if (refund.state === 'refused') await addStaffTask(db, taskOf(refund, attempt, row));
      const { id: refundId, paymentId, amount, currency, updatedAt: at } = refund;
      // what bought nothing was in the journal before it was ordered back
      if (refund.state !== 'succeeded' || refund.reason !== 'staff') return;
      const told = { refundId, paymentId, amount, currency, at };
      await tellOfRefund(deps, row.number, told, ENGINE_WAITS_MS);
    },
  };
}

function taskOf(refund: StoredRefund, attempt: StoredAttempt, row: { id: string; agency: string }) {
  return {
    key: `refund_refused:${refund.id}`,
    kind: 'refund_refused' as const,
    agency: row.agency,
    caseId: row.id,
    provider: attempt.provider,
    paymentId: attempt.id,
    providerId: attempt.providerId,
    amount: refund.amount,
    expected: null,
    currency: refund.currency,
    detail: [refund.errorCode, refund.errorText].filter(Boolean).join(': '),
  };
}
