import { isCancellation, patched } from '@temporalio/workflow';
import { inquiry } from './activities.ts';
import { BY_SYSTEM, type CaseFile } from './case-file.ts';
import { isPayable } from './domain/attempt-states.ts';
import type { PaymentNotice } from './domain/payment-notice.ts';
import { takeNotice } from './take-notice.ts';

/** As long as the provider cannot be asked nobody knows whether the fee was paid. Beyond this it has not been. */
const GRACE_MS = 24 * 60 * 60_000;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 30 * 60_000;

/**
 * Before a window that has passed is recorded as such: closes every checkout at the provider, and takes what was paid by
 * one all the same. Waits a day at most for a provider that is away.
 */
export async function askBeforeLapse(file: CaseFile, isPaid: () => boolean): Promise<void> {
  const attempts = file.facts.payment?.attempts.filter(({ status }) => isPayable(status)) ?? [];
  if (attempts.length === 0 || !patched('ask-before-lapse')) return;
  const dueAt = file.facts.deadlines.payment?.dueAt;
  const giveUpAt = (dueAt === undefined ? Date.now() : Date.parse(dueAt)) + GRACE_MS;
  for (let pause = FIRST_PAUSE_MS; !isPaid(); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const paymentIds = attempts.map(({ id }) => id);
    const notices = await ask(paymentIds);
    if (notices) {
      for (const notice of notices) await takeNotice(file, notice, BY_SYSTEM);
      return;
    }
    if (Date.now() >= giveUpAt) return;
    const rest = Math.min(pause, giveUpAt - Date.now());
    await file.sleep(isPaid, rest, 'until the payment provider is asked again');
  }
}

/** `null`: it cannot be asked now. */
async function ask(paymentIds: string[]): Promise<PaymentNotice[] | null> {
  try {
    return await inquiry.closePayments({ paymentIds });
  } catch (error) {
    if (isCancellation(error)) throw error;
    return null;
  }
}
