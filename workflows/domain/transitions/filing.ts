import type { Transition } from './transition.ts';

/** From filing to the paid fee. */
export const FILING = [
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
] as const satisfies readonly Transition[];
