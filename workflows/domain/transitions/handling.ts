import { AWAITING_ASSIGNMENT } from '../status-sets.ts';
import type { Transition } from './transition.ts';

/** What the agency does with a case. */
export const HANDLING = [
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
] as const satisfies readonly Transition[];
