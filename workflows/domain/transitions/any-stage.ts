import {
  BEFORE_EXECUTED,
  ENDED_WITHOUT_RESULT,
  GOING_ON,
  ONCE_COMPLETE,
  WITH_AGENCY,
} from '../status-sets.ts';
import type { Transition } from './transition.ts';

/** What may happen at any stage. */
export const ANY_STAGE = [
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
  // what the applicant may accept by silence is nobody's to be reminded of
  { event: 'reminded', from: [...BEFORE_EXECUTED, 'EXECUTED', 'APPEAL_REVIEW'], to: 'same' },
  { event: 'calendarChanged', from: [...GOING_ON, 'REJECTED', 'REFUSED'], to: 'same' },
  { event: 'slotReleased', from: ['RECHECK', ...ENDED_WITHOUT_RESULT], to: 'same' },
  { event: 'recordRevoked', from: ENDED_WITHOUT_RESULT, to: 'same' },
  // money that bought nothing may come as long as the workflow is there, the last moment included
  { event: 'paymentReturned', from: ONCE_COMPLETE, to: 'same' },
] as const satisfies readonly Transition[];
