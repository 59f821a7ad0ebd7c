import { WorkflowNotFoundError } from '@temporalio/client';
import { SYSTEM } from '../workflows/domain/people.ts';
import { workflowIdOf, type Command, type Commands } from '../workflows/messages.ts';
import type { Telling } from './tell-of-payment.ts';
import { updateCase } from './update-case.ts';

/** Tells a case, if it still goes on, that staff's refund has reached the payer. */
export async function tellOfRefund(
  { temporal }: Pick<Telling, 'temporal'>,
  caseNumber: string,
  refund: Commands['noticeRefund'],
  limitMs: number,
): Promise<void> {
  const command: Command<'noticeRefund'> = {
    body: refund,
    actor: SYSTEM,
    key: null,
    expectedSeq: null,
  };
  const send = () =>
    updateCase(temporal.workflow.getHandle(workflowIdOf(caseNumber)), 'noticeRefund', command, {
      updateId: `refund-${refund.refundId}`,
    });
  try {
    await temporal.withDeadline(Date.now() + limitMs, send);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
