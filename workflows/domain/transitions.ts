import { STATUS_CODES, type Status } from './status.ts';

/** What a person may do with a case; named as the last word of its REST path. */
export const ACTIONS = [
  'resubmit',
  'pay',
  'confirm',
  'withdraw',
  'dispute',
  'appeal',
  'verify',
  'claim',
  'assign',
  'handover',
  'clarify',
  'rework',
  'approve',
  'refuse',
  'complete_step',
  'render',
  'return',
  'extend',
  'annul',
  'expedite',
  'decide',
] as const;

export type Action = (typeof ACTIONS)[number];

/** Who may take an action: the applicant, the case's executor, any officer of its unit, the head of its unit. */
export type Party = 'applicant' | 'executor' | 'officer' | 'head';

interface Transition {
  readonly event: string;
  readonly from: readonly Status[];
  /** `same` leaves the status as it is: something else of the case changed. */
  readonly to: Status | 'same';
  /** The action that causes the event, and who may take it; without one the system does. */
  readonly action?: Action;
  readonly by?: readonly Party[];
}

/** Before `EXECUTED`: as long as the applicant may withdraw. */
const BEFORE_EXECUTED = [
  'ACCEPTED',
  'INCOMPLETE',
  'VERIFIED',
  'AWAITING_PAYMENT',
  'PAYMENT_CONFIRMED',
  'ASSIGNED',
  'UNDER_REVIEW',
  'CLARIFICATION_REQUIRED',
  'REWORK_REQUIRED',
  'RECHECK',
  'APPROVED',
] as const satisfies readonly Status[];

/** Without an executor: checked and paid for, sent back, or granted by appeal before anybody had it. */
const AWAITING_ASSIGNMENT = ['VERIFIED', 'PAYMENT_CONFIRMED', 'RECHECK', 'APPROVED'] as const;

/** With an executor or about to have one. */
const IN_WORK = ['VERIFIED', 'PAYMENT_CONFIRMED', 'ASSIGNED', 'UNDER_REVIEW'] as const;

/** The clock of the whole case runs and the agency has the case in hand. */
const WITH_AGENCY = [
  'ACCEPTED',
  'VERIFIED',
  'PAYMENT_CONFIRMED',
  'ASSIGNED',
  'UNDER_REVIEW',
  'RECHECK',
  'APPROVED',
  'EXECUTED',
] as const satisfies readonly Status[];

/** Every status but the draft: money that bought nothing may come at any time. */
const FILED = STATUS_CODES.filter((status) => status !== 'DRAFT');

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

  // Payment
  { event: 'paymentRequested', from: ['VERIFIED', 'APPROVED'], to: 'AWAITING_PAYMENT' },
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
  { event: 'reassigned', from: IN_WORK, to: 'ASSIGNED', action: 'assign', by: ['head'] },
  {
    event: 'handedOver',
    from: IN_WORK,
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
    from: ['VERIFIED', 'PAYMENT_CONFIRMED', 'ASSIGNED', 'UNDER_REVIEW', 'APPROVED', 'EXECUTED'],
    to: 'RECHECK',
    action: 'return',
    by: ['head'],
  },
  { event: 'extended', from: WITH_AGENCY, to: 'same', action: 'extend', by: ['head'] },
  { event: 'termBreached', from: [...WITH_AGENCY, 'APPEAL_REVIEW'], to: 'same' },
  { event: 'paymentReturned', from: FILED, to: 'same' },
] as const satisfies readonly Transition[];

export type EventType = (typeof TRANSITIONS)[number]['event'];

const table: readonly (Transition & { event: EventType })[] = TRANSITIONS;

/** The status after `event` in `from`, or `null` when the table has no such edge. */
export function next(from: Status, event: EventType): Status | null {
  const edge = table.find((row) => row.event === event && row.from.includes(from));
  if (!edge) return null;
  return edge.to === 'same' ? from : edge.to;
}

/** The edge that `action` takes in `status`, if the table has one. */
export function edgeOf(status: Status, action: Action): Transition | undefined {
  return table.find((row) => row.action === action && row.from.includes(status));
}
