import type { Transition } from './transition.ts';

/** An appeal against a decision or a result. */
export const APPEAL = [
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
  // to whom the decision is nobody's: an agency in which each head has had a hand in it passes the appeal on
  {
    event: 'handedOver',
    from: ['APPEAL_REVIEW'],
    to: 'same',
    action: 'handover',
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
] as const satisfies readonly Transition[];
