import { standingAppeals } from './appeals.ts';
import { openDeadline, termOf, wholeTerm, type Rules } from './case-deadlines.ts';
import type { DeadlineCode } from './case-parts.ts';
import type { CaseFacts } from './case.ts';
import { next } from './edges.ts';
import type { StageName } from './stage-names.ts';
import { factsOf, type Status } from './status.ts';
import { type EventType } from './transitions.ts';

/** An appeal may be repeated once, with new evidence; after that only the court. */
const MAX_APPEALS = 2;

/** The window that stands open in a status. */
const DEADLINE_IN: Partial<Record<Status, DeadlineCode>> = {
  ACCEPTED: 'firstCheck',
  INCOMPLETE: 'completion',
  AWAITING_PAYMENT: 'payment',
  CLARIFICATION_REQUIRED: 'clarification',
  REWORK_REQUIRED: 'rework',
  SERVICE_RENDERED: 'acceptance',
  REJECTED: 'appeal',
  REFUSED: 'appeal',
  APPEAL_REVIEW: 'appealReview',
};

/**
 * The section in which a case is as soon as it has a status; elsewhere the section itself tells. What people read must not
 * wait for the pipeline to get there.
 */
const STAGE_IN: Partial<Record<Status, StageName>> = {
  APPROVED: 'execution',
  EXECUTED: 'result',
  SERVICE_RENDERED: 'result',
  REJECTED: 'appeal',
  REFUSED: 'appeal',
  APPEAL_REVIEW: 'appeal',
};

/**
 * The facts of a case after an event at the ISO instant `at`: status, running deadlines, the ledger of pauses.
 * `null` when the table of transitions has no such edge.
 */
export function applyEvent(
  facts: CaseFacts,
  event: EventType,
  at: string,
  rules: Rules,
): CaseFacts | null {
  const status = next(facts.status, event);
  if (!status) return null;

  const pauses = keepPauses(facts, status, at);
  const stage = status === facts.status ? facts.stage : (STAGE_IN[status] ?? facts.stage);
  const after = { ...facts, status, stage, pauses };
  const deadlines = { ...facts.deadlines };
  const open = (code: DeadlineCode, from = at) => {
    const term = termOf(code, after, rules.procedure);
    if (term !== null) deadlines[code] = openDeadline(code, term, from, rules);
  };

  if (status !== facts.status || event === 'accepted') {
    const left = DEADLINE_IN[facts.status];
    if (left) Reflect.deleteProperty(deadlines, left);
    const entered = DEADLINE_IN[status];
    const mayAppeal = standingAppeals(facts).length < MAX_APPEALS;
    if (entered) open(entered === 'appeal' && !mayAppeal ? 'court' : entered);
    if (entered !== 'appeal') delete deadlines.court;
  }
  if (event === 'paymentSuspended') delete deadlines.payment;
  if (event === 'appealLapsed') delete deadlines.appeal;
  if (event === 'appealExpedited') open('appealReview', facts.deadlines.appealReview?.startedAt);
  if (status !== facts.status || event === 'stepCompleted') delete deadlines.step;
  if (status === 'APPROVED' && !deadlines.step) open('step');

  const isOver = factsOf(status).end !== null || status === 'SERVICE_RENDERED';
  if (isOver) delete deadlines.term;
  else if (status !== 'APPEAL_REVIEW') deadlines.term = wholeTerm(after, at, rules);

  const overdue = facts.overdue && !isOver && !isInTime(deadlines, at);
  if (!overdue) delete deadlines.escalation;
  else if (event === 'escalated') {
    delete deadlines.escalation;
    open('escalation');
  }
  const closed = factsOf(status).end === 'final' || (isOver && event === 'appealLapsed');
  return { ...after, deadlines, overdue, escalation: overdue ? facts.escalation : null, closed };
}

/** The ledger of pauses: opened where the clock of the new status stands still, closed where it runs again. */
function keepPauses(facts: CaseFacts, status: Status, at: string): CaseFacts['pauses'] {
  const stops = factsOf(status).clock === 'stopped';
  const openPause = facts.pauses.at(-1);
  const isPaused = openPause?.to === null;
  if (stops === isPaused) return facts.pauses;
  if (stops) return [...facts.pauses, { from: at, to: null }];
  return facts.pauses.map((pause) => (pause === openPause ? { ...pause, to: at } : pause));
}

/** Whatever an agency has to keep now is in time. */
function isInTime(deadlines: CaseFacts['deadlines'], at: string): boolean {
  const { appealReview, step, term } = deadlines;
  const due = appealReview ? [appealReview] : [step, term];
  return due.some(Boolean) && due.every((one) => one === undefined || one.dueAt > at);
}
