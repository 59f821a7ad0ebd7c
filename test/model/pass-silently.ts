import { SECTIONS, type ModelCase } from './model-case.ts';
import { nextByItself } from './next-by-itself.ts';

/** Sections that have nothing to do leave no trace in the journal. */
export function passSilently(model: ModelCase): void {
  for (const section of SECTIONS) {
    if (model.done.has(section)) continue;
    if (!isNothingToDo(model, section)) return;
    model.done.add(section);
  }
}

function isNothingToDo(model: ModelCase, section: string): boolean {
  const { status } = model;
  const isChecked = ['ACCEPTED', 'RECHECK'].includes(status) && nextByItself(model) === null;
  switch (section) {
    case 'completeness':
      return isChecked && !model.isQueued && !model.isClosed;
    case 'payment':
      return status !== 'AWAITING_PAYMENT' && isBeyond(status) && !isFeeDue(model);
    case 'assignment': {
      const waits = ['VERIFIED', 'PAYMENT_CONFIRMED', 'RECHECK', 'APPROVED'].includes(status);
      return isBeyond(status) && (!waits || (status === 'APPROVED' && model.executor !== null));
    }
    case 'review':
      return status === 'APPROVED';
    default:
      return false;
  }
}

const isFeeDue = ({ fee, payment }: ModelCase) => fee !== null && !payment?.isConfirmed;
/** Not at its end, nor under appeal. */
const isBeyond = (status: string) =>
  !['REJECTED', 'REFUSED', 'APPEAL_REVIEW', 'ANNULLED', 'NOT_COMPLETED', 'ARCHIVED'].includes(
    status,
  );
