import { WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Database } from '../db/connect.ts';
import { findAttempt } from '../db/queries/find-attempt.ts';
import { findCaseOfPayment } from '../db/queries/find-case-of-payment.ts';
import { noteAttempt } from '../db/queries/note-attempt.ts';
import type { Actor } from '../workflows/domain/people.ts';
import type { PaymentNotice } from '../workflows/domain/payment-notice.ts';
import {
  PAYMENT_RETURN_TYPE,
  returnIdOf,
  workflowIdOf,
  type Command,
  type PaymentReturn,
} from '../workflows/messages.ts';
import { startOnce } from './start-once.ts';
import { updateCase } from './update-case.ts';

/** By whom the journal says that money was told of. */
const PROVIDER: Actor = { id: 'payment-provider', name: 'Payment provider', role: 'system' };

export interface Telling {
  db: Database;
  temporal: Pick<Client, 'workflow' | 'withDeadline'>;
  taskQueue: string;
}

/**
 * Tells a case what its provider says of its payment: once, whether the provider told it or was asked. Where the case is
 * over, or does not know of the payment, money goes back by a workflow of its own: it is neither kept nor forgotten.
 * @param eventId names a notice that is no payment, so that it is taken once; a payment is taken once by its own id
 */
export async function tellOfPayment(
  telling: Telling,
  caseNumber: string,
  notice: PaymentNotice,
  { eventId, limitMs }: { eventId: string; limitMs: number },
): Promise<void> {
  const { temporal } = telling;
  const { paymentId, outcome } = notice;
  const command: Command<'noticePayment'> = {
    body: notice,
    actor: PROVIDER,
    key: null,
    expectedSeq: null,
  };
  const updateId = `payment-notice-${outcome === 'paid' ? `${paymentId}-paid` : eventId}`;
  const send = () =>
    updateCase(temporal.workflow.getHandle(workflowIdOf(caseNumber)), 'noticePayment', command, {
      updateId, // the provider's names for events are not ours for commands
    });
  try {
    await temporal.withDeadline(Date.now() + limitMs, send);
  } catch (error) {
    if (!isNobodys(error)) throw error;
    if (outcome !== 'paid' || (await isSettled(telling.db, paymentId))) return;
    await giveBack(telling, notice, limitMs);
  }
}

function isNobodys(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return true;
  if (!(error instanceof WorkflowUpdateFailedError)) return false;
  return error.cause instanceof ApplicationFailure && error.cause.type === 'unknown_payment';
}

/** The case took the money, or gave it back, while it was still running: this notice is a repeated one. */
async function isSettled(db: Database, paymentId: string): Promise<boolean> {
  const [row, stored] = await Promise.all([
    findCaseOfPayment(db, paymentId),
    findAttempt(db, paymentId),
  ]);
  const attempt = row?.facts?.payment?.attempts.find(({ id }) => id === paymentId);
  return [attempt?.status, stored?.state].some((one) => one === 'paid' || one === 'returned');
}

async function giveBack(
  { db, temporal, taskQueue }: Telling,
  { paymentId, amount, currency, at }: PaymentNotice,
  limitMs: number,
): Promise<void> {
  await temporal.withDeadline(Date.now() + limitMs, () =>
    startOnce<(money: PaymentReturn) => Promise<void>>(temporal, PAYMENT_RETURN_TYPE, {
      workflowId: returnIdOf(paymentId),
      taskQueue,
      args: [{ paymentId, amount }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      workflowIdConflictPolicy: 'USE_EXISTING',
    }),
  );
  await noteAttempt(db, paymentId, 'returned', { amount, currency, at });
}
