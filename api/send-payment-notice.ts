import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { findCaseOfPayment } from '../db/queries/find-case-of-payment.ts';
import { updateCase } from '../temporal-config/update-case.ts';
import type { Actor } from '../workflows/domain/people.ts';
import type { PaymentNotice } from '../workflows/domain/payment-notice.ts';
import {
  PAYMENT_RETURN_TYPE,
  returnIdOf,
  workflowIdOf,
  type Command,
  type PaymentReturn,
} from '../workflows/messages.ts';
import { ENGINE_WAITS_MS } from './call-engine.ts';
import type { Deps } from './deps.ts';
import type { RawCall } from './call.ts';
import type { PaymentEvent } from './routes/webhooks/notice-payment.schema.ts';

const PROVIDER: Actor = { id: 'payment-provider', name: 'Payment provider', role: 'system' };

/**
 * Tells a case what the provider says of its payment, each event once. Where the case is over, money that it has not
 * taken goes back by a workflow of its own: it is neither kept nor forgotten.
 */
export async function sendPaymentNotice(
  { deps, at }: Pick<RawCall, 'deps' | 'at'>,
  caseNumber: string,
  event: PaymentEvent,
): Promise<void> {
  const { temporal } = deps;
  const notice = noticeOf(event, at);
  const command: Command<'noticePayment'> = {
    body: notice,
    actor: PROVIDER,
    key: null,
    expectedSeq: null,
  };
  const send = () =>
    updateCase(temporal.workflow.getHandle(workflowIdOf(caseNumber)), 'noticePayment', command, {
      updateId: `payment-notice-${event.eventId}`, // the provider's names for events are not ours for commands
    });
  try {
    await temporal.withDeadline(Date.now() + ENGINE_WAITS_MS, send);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    if (notice.outcome === 'paid' && !(await isSettled(deps, notice))) await giveBack(deps, notice);
  }
}

/** The case took the money, or gave it back, while it was still running: this notice is a repeated one. */
async function isSettled({ db }: Deps, { paymentId }: PaymentNotice): Promise<boolean> {
  const row = await findCaseOfPayment(db, paymentId);
  const attempt = row?.facts?.payment?.attempts.find(({ id }) => id === paymentId);
  return attempt?.status === 'paid' || attempt?.status === 'returned';
}

async function giveBack({ temporal, taskQueue }: Deps, notice: PaymentNotice): Promise<void> {
  const { paymentId, amount } = notice;
  const start = () =>
    temporal.workflow.start<(money: PaymentReturn) => Promise<void>>(PAYMENT_RETURN_TYPE, {
      workflowId: returnIdOf(paymentId),
      taskQueue,
      args: [{ paymentId, amount }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  try {
    await temporal.withDeadline(Date.now() + ENGINE_WAITS_MS, start);
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

function noticeOf(event: PaymentEvent, now: Date): PaymentNotice {
  const { orderId, type, amount, currency, paidAt, receiptUrl, error } = event;
  return {
    paymentId: orderId,
    outcome: type === 'payment.succeeded' ? 'paid' : 'failed',
    amount,
    currency,
    at: new Date(paidAt ?? now).toISOString(),
    receiptUrl,
    error: error && { code: error.code, text: error.message.ru },
  };
}
