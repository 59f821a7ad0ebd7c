import {
  MAX_APPEALS,
  openStep,
  sectionOf,
  standing,
  stepOfPerson,
  type ModelCase,
} from './model-case.ts';
import { awaitsRegister, hasToRevoke } from './records.ts';

/** The applicant, or who decides an appeal, has the case: the sections wait. */
const WITH_SOMEBODY = [
  'INCOMPLETE',
  'AWAITING_PAYMENT',
  'CLARIFICATION_REQUIRED',
  'REWORK_REQUIRED',
  'SERVICE_RENDERED',
  'APPEAL_REVIEW',
];

/** What the system does next without being asked and without waiting; nothing when the case rests. */
export function nextByItself(model: ModelCase): string | null {
  const { status } = model;
  if (hasToRevoke(model)) return 'recordRevoked';
  if (model.isClosed) return null;
  if (status === 'DRAFT') return 'accepted';
  if (status === 'REJECTED' || status === 'REFUSED') {
    return standing(model).length >= MAX_APPEALS ? 'appealLapsed' : null;
  }
  if (isWatched(model) && model.isOverdue && model.escalatedTo < 0) {
    return model.regulation.escalation.length > 0 ? 'escalated' : null;
  }
  if (WITH_SOMEBODY.includes(status)) return null;
  switch (sectionOf(model)) {
    case 'completeness':
      return check(model, 'foundIncomplete');
    case 'verification':
      return verify(model);
    case 'payment':
      return 'paymentRequested';
    case 'assignment':
      if (model.isQueued) return null;
      return model.hasUnit ? 'assigned' : 'queuedForDispatcher';
    case 'review':
      return takenUpAgain(model, 'reviewResumed');
    case 'execution':
      if (status === 'ASSIGNED') return 'executionResumed';
      if (status !== 'APPROVED') return takenUpAgain(model, 'executionResumed');
      if (!openStep(model)) return 'executed';
      return stepOfPerson(model) || awaitsRegister(model) ? null : 'stepCompleted';
    case 'result':
      return status === 'EXECUTED' && model.regulation.result.publish === 'automatic'
        ? 'rendered'
        : null;
    default:
      return null;
  }
}

/** The first check, and every one of what the applicant sends in later. */
function check(model: ModelCase, incomplete: string): string | null {
  if (model.isSpecial && !model.isAssessed && model.answers !== 'incomplete') return 'assessed';
  if (model.answers === 'incomplete') return incomplete;
  return model.answers === 'inadmissible' ? 'foundInadmissible' : null;
}

function verify(model: ModelCase): string | null {
  if (model.manualCheck) return null;
  if (model.isInConflict) return 'conflictFound';
  if (model.registries === 'down') return null;
  return model.answers === 'mismatching' ? 'mismatchFound' : 'verified';
}

/** The applicant has answered, or a head has sent it back: it is checked again before work on it goes on. */
function takenUpAgain(model: ModelCase, resumed: string): string | null {
  if (model.status === 'VERIFIED') return resumed;
  if (model.status !== 'RECHECK' || model.manualCheck) return null;
  const found = model.askedSince === null ? check(model, 'recheckFailed') : null;
  if (found) return found;
  if (!model.isChanged) return resumed;
  const verified = verify(model);
  return verified === 'verified' ? resumed : verified;
}

/** Registries are asked and do not answer. */
export function awaitsRegistries(model: ModelCase): boolean {
  if (model.registries === 'normal' || model.manualCheck || model.isClosed) return false;
  const section = sectionOf(model);
  if (section === 'verification') return ['ACCEPTED', 'RECHECK', 'VERIFIED'].includes(model.status);
  const isBack = model.status === 'RECHECK' && model.isChanged;
  return isBack && (section === 'review' || section === 'execution') && !nextByItself(model);
}

/** The terms of the agency are watched: it has to act, or a registry has to before the case goes on. */
export function isWatched(model: ModelCase): boolean {
  return awaitsStaff(model) || (!model.isClosed && awaitsRegister(model));
}

/** Somebody of the agency has to act. */
export function awaitsStaff(model: ModelCase): boolean {
  if (model.isClosed) return false;
  if (model.manualCheck || model.isQueued || stepOfPerson(model)) return true;
  if (model.status === 'EXECUTED') return model.regulation.result.publish === 'officer';
  return ['ASSIGNED', 'UNDER_REVIEW', 'APPEAL_REVIEW'].includes(model.status);
}
