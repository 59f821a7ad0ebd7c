import { awaitsRegistries, isWatched } from './next-by-itself.ts';
import type { ModelCase } from './model-case.ts';

/** Registries are not asked again when the next try would be after their term: the check by hand begins earlier then. */
const LAST_TRY_MS = 15 * 60_000;

const LAPSES: Record<string, [deadline: string, event: string]> = {
  INCOMPLETE: ['completion', 'completionLapsed'],
  CLARIFICATION_REQUIRED: ['clarification', 'clarificationLapsed'],
  REWORK_REQUIRED: ['rework', 'reworkLapsed'],
  SERVICE_RENDERED: ['acceptance', 'acceptanceLapsed'],
  REJECTED: ['appeal', 'appealLapsed'],
  REFUSED: ['appeal', 'appealLapsed'],
};
const UNPAID = {
  reject: 'paymentLapsed',
  archive: 'archivedUnpaid',
  suspend: 'paymentSuspended',
};

/** What time brings next if nobody acts: the event, and the instants from which it may come and at which it must. */
export interface Timed {
  event: string;
  from: string;
  at: string;
}

export function nextInTime(model: ModelCase): Timed | null {
  const due = model.book.due();
  const exactly = (event: string, at: string | undefined): Timed | null =>
    at === undefined ? null : { event, from: at, at };

  const lapse = LAPSES[model.status];
  if (model.isClosed) return null;
  if (lapse) return exactly(lapse[1], due[lapse[0]]);
  if (model.status === 'AWAITING_PAYMENT') {
    return exactly(UNPAID[model.regulation.fee?.onTimeout ?? 'reject'], due.payment);
  }
  if (awaitsRegistries(model) && model.askedSince !== null) {
    const at = model.book.dueAfter(model.regulation.terms.verification, model.askedSince);
    const from = new Date(Date.parse(at) - LAST_TRY_MS).toISOString();
    return { event: 'manualCheckRequested', from, at };
  }
  if (!isWatched(model)) return null;
  if (model.isOverdue) return exactly('escalated', due.escalation);
  return exactly('termBreached', watched(model).sort()[0]);
}

/** The ends of the terms that somebody of the agency has to keep now. */
export function watched({ status, book }: ModelCase): string[] {
  const { appealReview, step, term } = book.due();
  const owed = status === 'APPEAL_REVIEW' ? [appealReview] : [step, term];
  return owed.filter((at) => at !== undefined);
}
