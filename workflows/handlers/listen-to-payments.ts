import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  TemporalFailure,
} from '@temporalio/workflow';
import { checkout } from '../activities.ts';
import { attemptOf, setAttempt, setAttempts } from '../attempts.ts';
import type { CaseFile, Origin } from '../case-file.ts';
import { isPossible } from '../domain/allowed-actions.ts';
import { attemptAfter } from '../domain/attempt-states.ts';
import { commands, type Commands, type PaymentRefunded, type Receipt } from '../messages.ts';
import { dueAfter } from '../due-after.ts';
import { takeNotice } from '../take-notice.ts';
import { on, refuse } from './on.ts';

/** Attempts to pay, what the provider says of them, and what staff give back. */
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

  on(file, commands.noticeRefund, {
    refuses: ({ paymentId }) => (attemptOf(file, paymentId) ? null : 'unknown_payment'),
    handle: (refund, origin) => takeRefund(file, refund, origin),
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
    caseId: file.snapshot.id,
    caseNumber: file.snapshot.number,
    accrual: payment.accrual ?? null,
    amount: payment.amount,
    currency: payment.currency,
    purpose: fee.purpose,
    method,
    // a suspended case stays payable: each attempt gets a window of its own
    expiresAt: payment.suspended ? dueAfter(file, file.procedure.windows.payment) : payment.dueAt,
    replaces: payment.attempts
      .filter(({ id, status }) => id !== paymentId && (status === 'open' || status === 'failed'))
      .map(({ id }) => id),
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
    ...earlier.map((one) => ({
      ...one,
      status: attemptAfter(one.status, 'superseded') ?? one.status,
    })),
    attempt,
  ]);
  return file.carryOut({ type: 'paymentStarted', data: { paymentId, method } }, origin);
}

async function openCheckout(file: CaseFile, request: Parameters<typeof checkout.startCheckout>[0]) {
  try {
    return await file.inTurn(() => checkout.startCheckout(request));
  } catch (error) {
    // a local activity that has used up its tries fails with its own error, unwrapped
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    const cause = error instanceof ActivityFailure ? error.cause : error;
    const isUnderWay = cause instanceof ApplicationFailure && cause.type === 'PaymentUnderWay';
    return refuse(isUnderWay ? 'payment_under_way' : 'payment_provider_unavailable', file);
  }
}

/** A refund that staff decided on, part or whole; what came back is told once. */
async function takeRefund(
  file: CaseFile,
  { refundId, paymentId, amount, currency, at }: PaymentRefunded,
  origin: Origin,
): Promise<Receipt> {
  const { payment } = file.facts;
  if (!payment || payment.refunds?.some(({ id }) => id === refundId)) return file.receipt;
  const refunds = [...(payment.refunds ?? []), { id: refundId, paymentId, amount, at }];
  file.facts.payment = { ...payment, refunds };
  const given = refunds.reduce(
    (sum, one) => (one.paymentId === paymentId ? sum + one.amount : sum),
    0,
  );
  const attempt = attemptOf(file, paymentId);
  const status = attempt && attemptAfter(attempt.status, 'returned');
  if (status && given >= payment.amount) setAttempt(file, paymentId, status, null);
  const data = { paymentId, refundId, amount, currency };
  return file.carryOut({ type: 'paymentReturned', data }, origin);
}
