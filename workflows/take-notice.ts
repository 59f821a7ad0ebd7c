import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import { attemptOf, setAttempt } from './attempts.ts';
import type { CaseFile, Origin } from './case-file.ts';
import { attemptAfter } from './domain/attempt-states.ts';
import { judgePayment } from './domain/judge-payment.ts';
import type { PaymentNotice } from './domain/payment-notice.ts';
import { refuse } from './handlers/on.ts';
import { PAYMENT_RETURN_TYPE, returnIdOf, type PaymentReturn, type Receipt } from './messages.ts';

/** What a provider says of an attempt, told by it or asked of it: once or often, in time or late. */
export async function takeNotice(
  file: CaseFile,
  notice: PaymentNotice,
  origin: Origin,
): Promise<Receipt> {
  const { facts, procedure } = file;
  const { payment } = facts;
  const attempt = attemptOf(file, notice.paymentId);
  const { paymentId, amount, currency, at, outcome } = notice;
  if (!payment || !procedure.fee || !attempt) return refuse('unknown_payment', file);
  if (attempt.status === 'paid' || attempt.status === 'returned') return file.receipt;

  if (outcome !== 'paid') {
    const status = attemptAfter(attempt.status, outcome);
    if (facts.status !== 'AWAITING_PAYMENT' || !status) return file.receipt;
    setAttempt(file, paymentId, status, notice.error);
    const data = { paymentId, code: notice.error?.code ?? 'unknown' };
    return file.carryOut(
      { type: 'paymentFailed', comment: notice.error?.text ?? null, data },
      origin,
    );
  }

  const data = { paymentId, amount, currency, paidAt: at };
  const verdict = judgePayment(facts, payment, notice, procedure.fee);
  if (verdict === 'return') {
    setAttempt(file, paymentId, 'returned', null);
    const receipt = await file.carryOut({ type: 'paymentReturned', data }, origin);
    await giveBack({ paymentId, amount });
    return receipt;
  }
  setAttempt(file, paymentId, 'paid', null);
  settle(file, notice);
  if (verdict === 'revive') {
    file.snapshot.done.payment = null;
    file.facts.decision = null;
  }
  const type = verdict === 'revive' ? 'paymentRevived' : 'paymentConfirmed';
  return file.carryOut({ type, data }, origin);
}

/** No fee is due any more. */
function settle(file: CaseFile, { at, receiptUrl }: PaymentNotice): void {
  const { payment } = file.facts;
  if (payment) {
    file.facts.payment = { ...payment, confirmed: true, suspended: false, paidAt: at, receiptUrl };
  }
}

/** By a workflow of its own: the case does not wait for a provider that is away, nor end before it is back. */
async function giveBack(money: PaymentReturn): Promise<void> {
  await startChild<(money: PaymentReturn) => Promise<void>>(PAYMENT_RETURN_TYPE, {
    workflowId: returnIdOf(money.paymentId),
    args: [money],
    parentClosePolicy: ParentClosePolicy.ABANDON,
  });
}
