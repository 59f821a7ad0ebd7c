import type { CaseFile } from './case-file.ts';
import type { CodedText, PaymentAttempt } from './domain/case-parts.ts';

/** An attempt to pay that the case has on file. */
export function attemptOf(file: CaseFile, paymentId: string): PaymentAttempt | undefined {
  return file.facts.payment?.attempts.find(({ id }) => id === paymentId);
}

/** Changes one attempt among the facts of the case. */
export function setAttempt(
  file: CaseFile,
  id: string,
  status: PaymentAttempt['status'],
  error: CodedText | null,
): void {
  setAttempts(file, (attempts) =>
    attempts.map((attempt) => (attempt.id === id ? { ...attempt, status, error } : attempt)),
  );
}

/** Changes the attempts among the facts of the case. */
export function setAttempts(
  file: CaseFile,
  change: (attempts: PaymentAttempt[]) => PaymentAttempt[],
): void {
  const { payment } = file.facts;
  if (payment) file.facts.payment = { ...payment, attempts: change(payment.attempts) };
}
