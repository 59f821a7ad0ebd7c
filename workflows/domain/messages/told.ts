import type { DeadlineCode } from '../case-parts.ts';
import type { EventType } from '../transitions.ts';
import type { Template } from './templates.ts';

/**
 * Whom a message concerns: the applicant; the executor; the heads who may assign and decide; whoever a broken term was
 * brought to. `keeper` is the executor, or the heads as long as there is none.
 */
export type Audience = 'applicant' | 'executor' | 'heads' | 'keeper' | 'responsible';

export interface Telling {
  readonly to: Audience;
  readonly as: Template;
  /** The deadline whose last day it names; the first that is open. */
  readonly by?: readonly DeadlineCode[];
  /** Only when somebody of that side did it. */
  readonly from?: 'applicant' | 'staff';
}

const CHANGED: Telling = { to: 'applicant', as: 'changed' };
const MOVED: Telling = { to: 'applicant', as: 'moved' };
const ENDED: Telling = { to: 'applicant', as: 'ended' };
const NEGATIVE: Telling = { to: 'applicant', as: 'negative', by: ['appeal', 'court'] };
const CLARIFY: Telling = { to: 'applicant', as: 'clarify', by: ['clarification'] };
const REWORK: Telling = { to: 'applicant', as: 'rework', by: ['rework'] };
const ASSIGNED: Telling = { to: 'executor', as: 'workAssigned', by: ['step', 'term'] };
const APPEALED: Telling = { to: 'heads', as: 'workAppealed', by: ['appealReview'] };
const DISPUTED: Telling = { to: 'executor', as: 'workDisputed' };
const RESUMED: Telling = { to: 'executor', as: 'workResumed', by: ['step', 'term'] };
const OVER: Telling = { to: 'executor', as: 'workEnded' };

/** The one table of who is told what of which event; what `reminded` tells whom hangs on its deadline. */
export const TOLD = {
  accepted: [{ to: 'applicant', as: 'accepted', by: ['firstCheck'] }],
  foundIncomplete: [{ to: 'applicant', as: 'complete', by: ['completion'] }],
  resubmitted: [MOVED, RESUMED],
  completionLapsed: [ENDED],
  foundInadmissible: [NEGATIVE],
  assessed: [],
  slotHeld: [],
  manualCheckRequested: [{ to: 'heads', as: 'workVerify', by: ['term'] }],
  manuallyVerified: [MOVED],
  verified: [MOVED],
  mismatchFound: [NEGATIVE],
  conflictFound: [NEGATIVE],
  paymentRequested: [{ to: 'applicant', as: 'pay', by: ['payment'] }],
  paymentStarted: [],
  paymentFailed: [{ to: 'applicant', as: 'payAgain', by: ['payment'] }],
  paymentConfirmed: [CHANGED],
  paymentSuspended: [{ to: 'applicant', as: 'payAgain' }],
  paymentLapsed: [NEGATIVE],
  archivedUnpaid: [ENDED],
  paymentRevived: [CHANGED],
  paymentReturned: [{ to: 'applicant', as: 'moneyReturned' }],

  assigned: [MOVED, ASSIGNED],
  queuedForDispatcher: [{ to: 'heads', as: 'workQueued', by: ['term'] }],
  reassigned: [MOVED, ASSIGNED],
  handedOver: [CHANGED, { to: 'heads', as: 'workQueued', by: ['term'] }],
  claimed: [MOVED],
  clarificationRequested: [CLARIFY],
  reworkRequested: [REWORK],
  recheckFailed: [REWORK],
  reviewResumed: [MOVED],
  clarificationLapsed: [ENDED, OVER],
  reworkLapsed: [ENDED, OVER],
  approved: [{ to: 'applicant', as: 'approved' }],
  refused: [NEGATIVE],
  stepCompleted: [],
  stepRejected: [NEGATIVE],
  stepNeedsClarification: [CLARIFY],
  executionResumed: [MOVED],
  executed: [MOVED],
  rendered: [{ to: 'applicant', as: 'resultReady', by: ['acceptance'] }],
  confirmed: [CHANGED, OVER],
  acceptanceLapsed: [CHANGED],

  disputed: [CHANGED, APPEALED, DISPUTED],
  appealed: [CHANGED, APPEALED, DISPUTED],
  appealExpedited: [{ to: 'applicant', as: 'datesMoved', by: ['appealReview'] }],
  appealGranted: [{ to: 'applicant', as: 'approved' }, RESUMED],
  appealReturned: [CHANGED, RESUMED],
  appealDenied: [NEGATIVE],
  appealLapsed: [],

  withdrawn: [ENDED, OVER],
  annulled: [ENDED, OVER],
  returned: [CHANGED, RESUMED],
  informationAdded: [
    { to: 'applicant', as: 'informationAdded', from: 'staff' },
    { to: 'keeper', as: 'workAdded', from: 'applicant' },
  ],
  extended: [{ to: 'applicant', as: 'termExtended', by: ['term'] }],
  termBreached: [
    { to: 'applicant', as: 'termBroken' },
    { to: 'keeper', as: 'workTermBroken' },
  ],
  escalated: [{ to: 'responsible', as: 'workEscalated', by: ['escalation'] }],
  reminded: [],
  calendarChanged: [{ to: 'applicant', as: 'datesMoved', by: ['term'] }],
  slotReleased: [],
  recordRevoked: [],
} as const satisfies Record<EventType, readonly Telling[]>;

/** Who is reminded of each deadline: whoever it binds. */
export const REMINDED: Readonly<Record<DeadlineCode, Telling>> = {
  firstCheck: { to: 'keeper', as: 'workTermNear', by: ['firstCheck'] },
  term: { to: 'keeper', as: 'workTermNear', by: ['term'] },
  completion: { to: 'applicant', as: 'termNear', by: ['completion'] },
  payment: { to: 'applicant', as: 'termNear', by: ['payment'] },
  clarification: { to: 'applicant', as: 'termNear', by: ['clarification'] },
  rework: { to: 'applicant', as: 'termNear', by: ['rework'] },
  acceptance: { to: 'applicant', as: 'termNear', by: ['acceptance'] },
  appeal: { to: 'applicant', as: 'termNear', by: ['appeal'] },
  appealReview: { to: 'heads', as: 'workTermNear', by: ['appealReview'] },
  step: { to: 'keeper', as: 'workTermNear', by: ['step'] },
  escalation: { to: 'responsible', as: 'workTermNear', by: ['escalation'] },
  court: { to: 'applicant', as: 'termNear', by: ['court'] },
};
