/** One way from one status to the next, as the product description has it. */
export interface Edge {
  event: string;
  from: string;
  to: string;
  /** What a person asks for, and who may; without one it is the system's. */
  action?: string;
  by?: readonly string[];
}

/** From which statuses, to which (`=`: it stays), and by whose action: `action/party,party`. */
type Row = [event: string, from: string, to: string, right?: string];

/**
 * Every edge written out from the product description, sections "The pipeline" and "Time", independently of the table that
 * the code follows: the model and the tests of the table are built on it.
 */
const ROWS: Row[] = [
  ['accepted', 'DRAFT', 'ACCEPTED'],

  ['foundIncomplete', 'ACCEPTED RECHECK', 'INCOMPLETE'],
  ['foundInadmissible', 'ACCEPTED RECHECK', 'REJECTED'],
  ['assessed', 'ACCEPTED RECHECK', '='],
  ['slotHeld', 'ACCEPTED RECHECK APPROVED', '='],
  [
    'resubmitted',
    'INCOMPLETE CLARIFICATION_REQUIRED REWORK_REQUIRED',
    'RECHECK',
    'resubmit/applicant',
  ],
  ['completionLapsed', 'INCOMPLETE', 'NOT_COMPLETED'],

  ['manualCheckRequested', 'ACCEPTED RECHECK', '='],
  ['manuallyVerified', 'ACCEPTED RECHECK', 'VERIFIED', 'verify/officer,head'],
  ['verified', 'ACCEPTED RECHECK', 'VERIFIED'],
  ['mismatchFound', 'ACCEPTED RECHECK', 'REJECTED'],
  ['conflictFound', 'ACCEPTED RECHECK', 'REJECTED'],

  ['paymentRequested', 'VERIFIED RECHECK APPROVED', 'AWAITING_PAYMENT'],
  ['paymentStarted', 'AWAITING_PAYMENT', '=', 'pay/applicant'],
  ['paymentFailed', 'AWAITING_PAYMENT', '='],
  ['paymentConfirmed', 'AWAITING_PAYMENT', 'PAYMENT_CONFIRMED'],
  ['paymentSuspended', 'AWAITING_PAYMENT', '='],
  ['paymentLapsed', 'AWAITING_PAYMENT', 'REJECTED'],
  ['archivedUnpaid', 'AWAITING_PAYMENT', 'ARCHIVED'],
  ['paymentRevived', 'REJECTED', 'PAYMENT_CONFIRMED'],

  ['assigned', 'VERIFIED PAYMENT_CONFIRMED RECHECK APPROVED', 'ASSIGNED'],
  ['queuedForDispatcher', 'VERIFIED PAYMENT_CONFIRMED RECHECK APPROVED', '='],
  [
    'reassigned',
    'VERIFIED PAYMENT_CONFIRMED RECHECK APPROVED ASSIGNED UNDER_REVIEW',
    'ASSIGNED',
    'assign/head',
  ],
  [
    'handedOver',
    'VERIFIED PAYMENT_CONFIRMED RECHECK ASSIGNED UNDER_REVIEW',
    'ASSIGNED',
    'handover/executor,head',
  ],
  ['handedOver', 'APPEAL_REVIEW', '=', 'handover/head'],
  ['claimed', 'ASSIGNED', 'UNDER_REVIEW', 'claim/officer'],

  ['clarificationRequested', 'UNDER_REVIEW', 'CLARIFICATION_REQUIRED', 'clarify/executor'],
  ['reworkRequested', 'UNDER_REVIEW', 'REWORK_REQUIRED', 'rework/executor'],
  ['recheckFailed', 'RECHECK', 'REWORK_REQUIRED'],
  ['reviewResumed', 'RECHECK VERIFIED', 'UNDER_REVIEW'],
  ['clarificationLapsed', 'CLARIFICATION_REQUIRED', 'NOT_COMPLETED'],
  ['reworkLapsed', 'REWORK_REQUIRED', 'ANNULLED'],
  ['approved', 'UNDER_REVIEW', 'APPROVED', 'approve/executor'],
  ['refused', 'UNDER_REVIEW', 'REFUSED', 'refuse/executor'],

  ['stepCompleted', 'APPROVED', '=', 'complete_step/executor,officer,head'],
  ['stepRejected', 'APPROVED', 'REFUSED'],
  ['stepNeedsClarification', 'APPROVED', 'CLARIFICATION_REQUIRED'],
  ['executionResumed', 'RECHECK VERIFIED ASSIGNED', 'APPROVED'],
  ['executed', 'APPROVED', 'EXECUTED'],

  ['rendered', 'EXECUTED', 'SERVICE_RENDERED', 'render/executor,head'],
  ['confirmed', 'SERVICE_RENDERED', 'COMPLETED', 'confirm/applicant'],
  ['acceptanceLapsed', 'SERVICE_RENDERED', 'COMPLETED'],

  ['disputed', 'SERVICE_RENDERED', 'APPEAL_REVIEW', 'dispute/applicant'],
  ['appealed', 'REJECTED REFUSED', 'APPEAL_REVIEW', 'appeal/applicant'],
  ['appealExpedited', 'APPEAL_REVIEW', '=', 'expedite/head'],
  ['appealGranted', 'APPEAL_REVIEW', 'APPROVED', 'decide/head'],
  ['appealReturned', 'APPEAL_REVIEW', 'RECHECK'],
  ['appealDenied', 'APPEAL_REVIEW', 'REFUSED'],
  ['appealLapsed', 'REJECTED REFUSED', '='],

  [
    'withdrawn',
    'ACCEPTED INCOMPLETE VERIFIED AWAITING_PAYMENT PAYMENT_CONFIRMED ASSIGNED UNDER_REVIEW ' +
      'CLARIFICATION_REQUIRED REWORK_REQUIRED RECHECK APPROVED',
    'ANNULLED',
    'withdraw/applicant',
  ],
  [
    'annulled',
    'ACCEPTED INCOMPLETE VERIFIED AWAITING_PAYMENT PAYMENT_CONFIRMED ASSIGNED UNDER_REVIEW ' +
      'CLARIFICATION_REQUIRED REWORK_REQUIRED RECHECK APPROVED EXECUTED SERVICE_RENDERED',
    'ANNULLED',
    'annul/executor,head',
  ],
  [
    'returned',
    'VERIFIED AWAITING_PAYMENT PAYMENT_CONFIRMED ASSIGNED UNDER_REVIEW CLARIFICATION_REQUIRED ' +
      'REWORK_REQUIRED APPROVED EXECUTED SERVICE_RENDERED',
    'RECHECK',
    'return/head',
  ],
  [
    'informationAdded',
    'ACCEPTED INCOMPLETE VERIFIED AWAITING_PAYMENT PAYMENT_CONFIRMED ASSIGNED UNDER_REVIEW ' +
      'CLARIFICATION_REQUIRED REWORK_REQUIRED RECHECK APPROVED EXECUTED SERVICE_RENDERED ' +
      'APPEAL_REVIEW',
    '=',
    'supplement/applicant,executor,head',
  ],
  [
    'extended',
    'ACCEPTED VERIFIED PAYMENT_CONFIRMED ASSIGNED UNDER_REVIEW RECHECK APPROVED EXECUTED',
    '=',
    'extend/head',
  ],
  [
    'termBreached',
    'ACCEPTED VERIFIED PAYMENT_CONFIRMED ASSIGNED UNDER_REVIEW RECHECK APPROVED EXECUTED ' +
      'APPEAL_REVIEW',
    '=',
  ],
  [
    'escalated',
    'ACCEPTED VERIFIED PAYMENT_CONFIRMED ASSIGNED UNDER_REVIEW RECHECK APPROVED EXECUTED ' +
      'APPEAL_REVIEW',
    '=',
  ],
  [
    'reminded',
    'ACCEPTED INCOMPLETE VERIFIED AWAITING_PAYMENT PAYMENT_CONFIRMED ASSIGNED UNDER_REVIEW ' +
      'CLARIFICATION_REQUIRED REWORK_REQUIRED RECHECK APPROVED EXECUTED APPEAL_REVIEW',
    '=',
  ],
  [
    'calendarChanged',
    'ACCEPTED INCOMPLETE VERIFIED AWAITING_PAYMENT PAYMENT_CONFIRMED ASSIGNED UNDER_REVIEW ' +
      'CLARIFICATION_REQUIRED REWORK_REQUIRED RECHECK APPROVED EXECUTED SERVICE_RENDERED ' +
      'APPEAL_REVIEW REJECTED REFUSED',
    '=',
  ],
  ['slotReleased', 'RECHECK REJECTED REFUSED NOT_COMPLETED ANNULLED ARCHIVED', '='],
  ['recordRevoked', 'REJECTED REFUSED NOT_COMPLETED ANNULLED ARCHIVED', '='],
  [
    'paymentReturned',
    'INCOMPLETE VERIFIED AWAITING_PAYMENT PAYMENT_CONFIRMED ASSIGNED UNDER_REVIEW ' +
      'CLARIFICATION_REQUIRED REWORK_REQUIRED RECHECK APPROVED EXECUTED SERVICE_RENDERED ' +
      'COMPLETED REJECTED REFUSED APPEAL_REVIEW NOT_COMPLETED ANNULLED ARCHIVED',
    '=',
  ],
];

export const EDGES: readonly Edge[] = ROWS.flatMap(([event, from, to, right]) => {
  const [action, by] = right?.split('/') ?? [];
  return from.split(' ').map((status) => ({
    event,
    from: status,
    to: to === '=' ? status : to,
    ...(action !== undefined && { action }),
    ...(by !== undefined && { by: by.split(',') }),
  }));
});

/** The edge that an event takes from a status; nothing when the product has none. */
export function edge(event: string, from: string): Edge | undefined {
  return EDGES.find((one) => one.event === event && one.from === from);
}

/** How an edge is called where it is missing. */
export const nameOf = ({ event, from, to }: Edge) => `${event}: ${from} → ${to}`;
