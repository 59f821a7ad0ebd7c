import { askBeforeLapse } from '../ask-before-lapse.ts';
import { BY_SYSTEM, stage, type CaseFile } from '../case-file.ts';
import { decide } from '../decide.ts';
import { accrualNumber } from '../domain/accrual-number.ts';
import type { Assessment } from '../domain/case-parts.ts';
import type { CaseEnd } from '../domain/case.ts';
import type { Fee } from '../domain/regulation.ts';
import { dueAfter } from '../due-after.ts';
import { until } from '../wait.ts';

/** Payment: the case waits for money only if some is due; a fee once paid stays paid. */
export const awaitPayment = stage('payment', async (file) => {
  const { fee } = file.procedure;
  const due = file.facts.assessment?.fee;
  if (!fee || !due || file.facts.payment?.confirmed) return undefined;

  if (file.facts.status !== 'AWAITING_PAYMENT') requestPayment(file, due);
  const isPaid = () => file.facts.payment?.confirmed === true;
  do {
    if (await until(file, isPaid, 'payment')) return undefined;
    await askBeforeLapse(file, isPaid);
    if (isPaid()) return undefined;
  } while (isMoved(file));
  return lapse(file, fee, isPaid);
});

function requestPayment(file: CaseFile, due: NonNullable<Assessment['fee']>): void {
  const { amount, currency } = due;
  const charges = (file.facts.payment?.charges ?? 0) + 1;
  file.facts.payment = {
    accrual: accrualNumber(file.snapshot.number, charges),
    charges,
    amount,
    currency,
    confirmed: false,
    suspended: false,
    dueAt: dueAfter(file, file.procedure.windows.payment),
    paidAt: null,
    receiptUrl: null,
    attempts: file.facts.payment?.attempts ?? [], // money may still come by an earlier one
    refunds: file.facts.payment?.refunds ?? [],
  };
  file.record({ type: 'paymentRequested', data: { amount, currency } });
}

/** A new calendar has moved the end of the window while the provider was asked. */
function isMoved({ facts }: CaseFile): boolean {
  const { payment: window } = facts.deadlines;
  return window !== undefined && Date.parse(window.dueAt) > Date.now();
}

/** The window has passed without money: the regulation says what then. */
async function lapse(
  file: CaseFile,
  fee: Fee,
  isPaid: () => boolean,
): Promise<CaseEnd | undefined> {
  switch (fee.onTimeout) {
    case 'reject':
      decide(file, 'rejected', BY_SYSTEM, [{ code: 'fee_not_paid', text: '' }]);
      file.record({ type: 'paymentLapsed' });
      return 'rejected';
    case 'archive':
      file.record({ type: 'archivedUnpaid' });
      return 'archived';
    case 'suspend':
      if (file.facts.payment) file.facts.payment.suspended = true;
      file.record({ type: 'paymentSuspended' });
      await until(file, isPaid, 'payment');
      return undefined;
  }
}
