import { STATUS_CODES, type Status } from './status.ts';

/** Before `EXECUTED`: as long as the applicant may withdraw. */
export const BEFORE_EXECUTED = [
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
export const AWAITING_ASSIGNMENT = [
  'VERIFIED',
  'PAYMENT_CONFIRMED',
  'RECHECK',
  'APPROVED',
] as const;

/** The clock of the whole case runs and the agency has the case in hand. */
export const WITH_AGENCY = [
  'ACCEPTED',
  'VERIFIED',
  'PAYMENT_CONFIRMED',
  'ASSIGNED',
  'UNDER_REVIEW',
  'RECHECK',
  'APPROVED',
  'EXECUTED',
] as const satisfies readonly Status[];

/** Not over: the one who is entitled may still add information, and a head send the case back. */
export const GOING_ON = [
  ...BEFORE_EXECUTED,
  'EXECUTED',
  'SERVICE_RENDERED',
  'APPEAL_REVIEW',
] as const satisfies readonly Status[];

/** Over, without what the applicant asked for, unless an appeal is granted. */
export const ENDED_WITHOUT_RESULT = [
  'REJECTED',
  'REFUSED',
  'NOT_COMPLETED',
  'ANNULLED',
  'ARCHIVED',
] as const satisfies readonly Status[];

/** Every status in which a case can be that has once been complete: a fee may have been asked for. */
export const ONCE_COMPLETE = STATUS_CODES.filter(
  (status) => status !== 'DRAFT' && status !== 'ACCEPTED',
);
