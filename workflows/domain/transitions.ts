import type { Action, Party } from './actions.ts';
import type { Status } from './status.ts';
import {
  AWAITING_ASSIGNMENT,
  BEFORE_EXECUTED,
  FILED,
  GOING_ON,
  WITH_AGENCY,
} from './status-sets.ts';

export interface Transition {
  readonly event: string;
  readonly from: readonly Status[];
  /** `same` leaves the status as it is: something else of the case changed. */
  readonly to: Status | 'same';
  /** The action that causes the event, and who may take it; without one the system does. */
  readonly action?: Action;
  readonly by?: readonly Party[];
}

/** From → event → to: the only way a status may change (product description, section "The pipeline"). */
export const TRANSITIONS = [
  // Intake
  { event: 'accepted', from: ['DRAFT'], to: 'ACCEPTED' },

  // Completeness
  { event: 'foundIncomplete', from: ['ACCEPTED', 'RECHECK'], to: 'INCOMPLETE' },
  {
    event: 'resubmitted',
    from: ['INCOMPLETE', 'CLARIFICATION_REQUIRED', 'REWORK_REQUIRED'],
    to: 'RECHECK',
    action: 'resubmit',
    by: ['applicant'],
  },
  { event: 'completionLapsed', from: ['INCOMPLETE'], to: 'NOT_COMPLETED' },
  { event: 'foundInadmissible', from: ['ACCEPTED', 'RECHECK'], to: 'REJECTED' },
  { event: 'assessed', from: ['ACCEPTED', 'RECHECK'], to: 'same' },
  { event: 'slotHeld', from: ['ACCEPTED', 'RECHECK', 'APPROVED'], to: 'same' },

  // Verification
  { event: 'manualCheckRequested', from: ['ACCEPTED', 'RECHECK'], to: 'same' },
  {
    event: 'manuallyVerified',
    from: ['ACCEPTED', 'RECHECK'],
    to: 'VERIFIED',
    action: 'verify',
    by: ['officer', 'head'],
  },
  { event: 'verified', from: ['ACCEPTED', 'RECHECK'], to: 'VERIFIED' },
  { event: 'mismatchFound', from: ['ACCEPTED', 'RECHECK'], to: 'REJECTED' },
  { event: 'conflictFound', from: ['ACCEPTED', 'RECHECK'], to: 'REJECTED' },

  // Payment
  {
    event: 'paymentRequested',
    from: ['VERIFIED', 'APPROVED', 'RECHECK'],
    to: 'AWAITING_PAYMENT',
  },
  {
    event: 'paymentStarted',
    from: ['AWAITING_PAYMENT'],
    to: 'same',
    action: 'pay',
    by: ['applicant'],
  },
  { event: 'paymentFailed', from: ['AWAITING_PAYMENT'], to: 'same' },
  { event: 'paymentConfirmed', from: ['AWAITING_PAYMENT'], to: 'PAYMENT_CONFIRMED' },
  { event: 'paymentSuspended', from: ['AWAITING_PAYMENT'], to: 'same' },
  { event: 'paymentLapsed', from: ['AWAITING_PAYMENT'], to: 'REJECTED' },
  { event: 'archivedUnpaid', from: ['AWAITING_PAYMENT'], to: 'ARCHIVED' },
  { event: 'paymentRevived', from: ['REJECTED'], to: 'PAYMENT_CONFIRMED' },

  // Assignment
  { event: 'assigned', from: AWAITING_ASSIGNMENT, to: 'ASSIGNED' },
  { event: 'queuedForDispatcher', from: AWAITING_ASSIGNMENT, to: 'same' },
  {
    event: 'reassigned',
    from: [...AWAITING_ASSIGNMENT, 'ASSIGNED', 'UNDER_REVIEW'],
    to: 'ASSIGNED',
    action: 'assign',
    by: ['head'],
  },
  {
    event: 'handedOver',
    from: ['VERIFIED', 'PAYMENT_CONFIRMED', 'RECHECK', 'ASSIGNED', 'UNDER_REVIEW'],
    to: 'ASSIGNED',
    action: 'handover',
    by: ['executor', 'head'],
  },
  { event: 'claimed', from: ['ASSIGNED'], to: 'UNDER_REVIEW', action: 'claim', by: ['officer'] },

  // Review
  {
    event: 'clarificationRequested',
    from: ['UNDER_REVIEW'],
    to: 'CLARIFICATION_REQUIRED',
    action: 'clarify',
    by: ['executor'],
  },
  {
    event: 'reworkRequested',
    from: ['UNDER_REVIEW'],
    to: 'REWORK_REQUIRED',
    action: 'rework',
    by: ['executor'],
  },
  { event: 'recheckFailed', from: ['RECHECK'], to: 'REWORK_REQUIRED' },
  { event: 'reviewResumed', from: ['RECHECK', 'VERIFIED'], to: 'UNDER_REVIEW' },
  { event: 'clarificationLapsed', from: ['CLARIFICATION_REQUIRED'], to: 'NOT_COMPLETED' },
  { event: 'reworkLapsed', from: ['REWORK_REQUIRED'], to: 'ANNULLED' },
  {
    event: 'approved',
    from: ['UNDER_REVIEW'],
    to: 'APPROVED',
    action: 'approve',
    by: ['executor'],
  },
  { event: 'refused', from: ['UNDER_REVIEW'], to: 'REFUSED', action: 'refuse', by: ['executor'] },

  // Execution
  {
    event: 'stepCompleted',
    from: ['APPROVED'],
    to: 'same',
    action: 'complete_step',
    by: ['executor', 'officer', 'head'],
  },
  { event: 'stepRejected', from: ['APPROVED'], to: 'REFUSED' },
  { event: 'stepNeedsClarification', from: ['APPROVED'], to: 'CLARIFICATION_REQUIRED' },
  { event: 'executionResumed', from: ['RECHECK', 'VERIFIED', 'ASSIGNED'], to: 'APPROVED' },
  { event: 'executed', from: ['APPROVED'], to: 'EXECUTED' },

  // Result
  {
    event: 'rendered',
    from: ['EXECUTED'],
    to: 'SERVICE_RENDERED',
    action: 'render',
    by: ['executor', 'head'],
  },
  {
    event: 'confirmed',
    from: ['SERVICE_RENDERED'],
    to: 'COMPLETED',
    action: 'confirm',
    by: ['applicant'],
  },
  { event: 'acceptanceLapsed', from: ['SERVICE_RENDERED'], to: 'COMPLETED' },

  // Appeal
  {
    event: 'disputed',
    from: ['SERVICE_RENDERED'],
    to: 'APPEAL_REVIEW',
    action: 'dispute',
    by: ['applicant'],
  },
  {
    event: 'appealed',
    from: ['REJECTED', 'REFUSED'],
    to: 'APPEAL_REVIEW',
    action: 'appeal',
    by: ['applicant'],
  },
  {
    event: 'appealExpedited',
    from: ['APPEAL_REVIEW'],
    to: 'same',
    action: 'expedite',
    by: ['head'],
  },
  {
    event: 'appealGranted',
    from: ['APPEAL_REVIEW'],
    to: 'APPROVED',
    action: 'decide',
    by: ['head'],
  },
  { event: 'appealReturned', from: ['APPEAL_REVIEW'], to: 'RECHECK' },
  { event: 'appealDenied', from: ['APPEAL_REVIEW'], to: 'REFUSED' },
  { event: 'appealLapsed', from: ['REJECTED', 'REFUSED'], to: 'same' },

  // At any stage
  {
    event: 'withdrawn',
    from: BEFORE_EXECUTED,
    to: 'ANNULLED',
    action: 'withdraw',
    by: ['applicant'],
  },
  {
    event: 'annulled',
    from: [...BEFORE_EXECUTED, 'EXECUTED', 'SERVICE_RENDERED'],
    to: 'ANNULLED',
    action: 'annul',
    by: ['executor', 'head'],
  },
  {
    event: 'returned',
    from: [
      'VERIFIED',
      'AWAITING_PAYMENT',
      'PAYMENT_CONFIRMED',
      'ASSIGNED',
      'UNDER_REVIEW',
      'CLARIFICATION_REQUIRED',
      'REWORK_REQUIRED',
      'APPROVED',
      'EXECUTED',
      'SERVICE_RENDERED',
    ],
    to: 'RECHECK',
    action: 'return',
    by: ['head'],
  },
  {
    event: 'informationAdded',
    from: GOING_ON,
    to: 'same',
    action: 'supplement',
    by: ['applicant', 'executor', 'head'],
  },
  { event: 'extended', from: WITH_AGENCY, to: 'same', action: 'extend', by: ['head'] },
  { event: 'termBreached', from: [...WITH_AGENCY, 'APPEAL_REVIEW'], to: 'same' },
  { event: 'escalated', from: [...WITH_AGENCY, 'APPEAL_REVIEW'], to: 'same' },
  { event: 'reminded', from: GOING_ON, to: 'same' },
  { event: 'calendarChanged', from: FILED, to: 'same' },
  { event: 'slotReleased', from: FILED, to: 'same' },
  { event: 'recordRevoked', from: FILED, to: 'same' },
  { event: 'paymentReturned', from: FILED, to: 'same' },
] as const satisfies readonly Transition[];

export type EventType = (typeof TRANSITIONS)[number]['event'];
