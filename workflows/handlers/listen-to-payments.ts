import {
  isCancellation,
  ParentClosePolicy,
  startChild,
  TemporalFailure,
} from '@temporalio/workflow';
import { checkout } from '../activities.ts';
import type { CaseFile, Origin } from '../case-file.ts';
import type { CodedText, PaymentAttempt } from '../domain/case-parts.ts';
import { isPossible } from '../domain/allowed-actions.ts';
import { judgePayment } from '../domain/judge-payment.ts';
import type { PaymentNotice } from '../domain/payment-notice.ts';
import {
  commands,
  PAYMENT_RETURN_TYPE,
  returnIdOf,
  type Commands,
  type PaymentReturn,
  type Receipt,
} from '../messages.ts';
import { dueAfter } from '../due-after.ts';
import { on, refuse } from './on.ts';

/** Attempts to pay, and what the provider says of them: once or often, in time or late. */
export function listenToPayments(file: CaseFile): void {
  on(file, commands.pay, {
    action: 'pay',
    refuses: ({ method }) => {
      return file.procedure.fee?.methods.includes(method) ? null : 'payment_method_unknown';
    },
    handle: (body, origin) => beginAttempt(file, body, origin),
  });

  on(file, commands.noticePayment, {
    refuses: ({ paymentId }) => (attemptOf(file, paymentId) ? null : 'unknown_payment'),
    handle: (notice, origin) => takeNotice(file, notice, origin),
  });
}

async function beginAttempt(
  file: CaseFile,
  { paymentId, method }: Commands['pay'],
  origin: Origin,
): Promise<Receipt> {
  const { fee } = file.procedure;
  const { payment } = file.facts;
  if (!fee || !payment) return refuse('not_allowed_in_status', file);
  const { payUrl, expiresAt } = await openCheckout(file, {
    paymentId,
    caseNumber: file.snapshot.number,
    amount: payment.amount,
    currency: payment.currency,
    purpose: fee.purpose,
    method,
    // a suspended case stays payable: each attempt gets a window of its own
    expiresAt: payment.suspended ? dueAfter(file, file.procedure.windows.payment) : payment.dueAt,
  });
  if (attemptOf(file, paymentId)) return file.receipt; // the same request, twice at once
  if (!isPossible('pay', file.facts, file.procedure)) refuse('not_allowed_in_status', file);

  const attempt = {
    id: paymentId,
    method,
    payUrl,
    expiresAt,
    status: 'open',
    error: null,
  } as const;
  setAttempts(file, (earlier) => [
    ...earlier.map((one) =>
      one.status === 'open' ? { ...one, status: 'superseded' as const } : one,
    ),
    attempt,
  ]);
  return file.carryOut({ type: 'paymentStarted', data: { paymentId, method } }, origin);
}

async function openCheckout(file: CaseFile, request: Parameters<typeof checkout.startCheckout>[0]) {
  try {
    return await file.inTurn(() => checkout.startCheckout(request));
  } catch (error) {
    // not `ActivityFailure`: a local activity that has used up its tries fails with its own error, unwrapped
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    return refuse('payment_provider_unavailable', file);
  }
}

async function takeNotice(file: CaseFile, notice: PaymentNotice, origin: Origin): Promise<Receipt> {
  const { facts, procedure } = file;
  const { payment } = facts;
  const attempt = attemptOf(file, notice.paymentId);
  const { paymentId, amount, currency, at } = notice;
  if (!payment || !procedure.fee || !attempt) return refuse('unknown_payment', file);
  if (attempt.status === 'paid' || attempt.status === 'returned') return file.receipt;

  if (notice.outcome === 'failed') {
    if (facts.status !== 'AWAITING_PAYMENT' || attempt.status === 'failed') return file.receipt;
    setAttempt(file, paymentId, 'failed', notice.error);
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

function attemptOf(file: CaseFile, paymentId: string): PaymentAttempt | undefined {
  return file.facts.payment?.attempts.find(({ id }) => id === paymentId);
}

function setAttempt(
  file: CaseFile,
  id: string,
  status: PaymentAttempt['status'],
  error: CodedText | null,
): void {
  setAttempts(file, (attempts) =>
    attempts.map((attempt) => (attempt.id === id ? { ...attempt, status, error } : attempt)),
  );
}

function setAttempts(
  file: CaseFile,
  change: (attempts: PaymentAttempt[]) => PaymentAttempt[],
): void {
  const { payment } = file.facts;
  if (payment) file.facts.payment = { ...payment, attempts: change(payment.attempts) };
}
