import { randomUUID } from 'node:crypto';
import type { PaymentNotice } from '../../workflows/domain/payment-notice.ts';

import type { CaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import type { Sent } from './follower.ts';

/** A notice of the provider: in time or late, of the right or a wrong amount, once or again, of a known attempt or none. */
export async function noticeOf(
  world: CaseWorld,
  filed: FiledCase,
  how: number,
): Promise<Sent | null> {
  const { payment } = await filed.facts();
  const attempts = payment?.attempts ?? [];
  const attempt = attempts[how % Math.max(attempts.length, 1)];
  if (!payment || !attempt) return null;
  const now = await world.env.currentTimeMs();
  const dueAt = Date.parse(payment.dueAt);
  const isFailed = how % 6 === 0;
  const isKnown = how % 13 !== 0;
  // a refund needs money that the provider really has, and it would tell of money by an attempt when it is asked
  if (!isFailed && isKnown) await world.provider.pay(attempt, 'paid', new Date(now));
  const paidAt = how % 5 === 1 ? dueAt + 60_000 : Math.min(now, dueAt - 1);
  const notice: PaymentNotice = {
    paymentId: isKnown ? attempt.id : randomUUID(),
    outcome: isFailed ? 'failed' : 'paid',
    amount: how % 7 === 3 ? payment.amount - 1 : payment.amount,
    currency: how % 17 === 3 ? 'EUR' : payment.currency,
    at: new Date(paidAt).toISOString(),
    receiptUrl: null,
    error: isFailed ? { code: 'declined', text: 'Отказ банка' } : null,
  };
  const actor = { id: 'portal', role: 'system' };
  return { order: { name: 'noticePayment', body: notice, actor, expectedSeq: null } };
}
