import type { Calendar } from './business-calendar.ts';
import type { CaseDeadline, DeadlineCode } from './case-parts.ts';
import type { CaseFacts } from './case.ts';
import { calculateDeadline } from './deadlines.ts';
import type { Procedure } from './regulation.ts';
import { factsOf, type Status } from './status.ts';
import type { Term } from './term.ts';
import { next } from './edges.ts';
import { type EventType } from './transitions.ts';

/** What a case is counted by: its regulation and the production calendar. */
export interface Rules {
  procedure: Procedure;
  calendar: Calendar;
}

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

/** Appeals against the decision that stands: those after the last one that was granted. */
export function standingAppeals(facts: CaseFacts) {
  const granted = facts.appeals.findLastIndex((appeal) => appeal.decision?.outcome === 'granted');
  return facts.appeals.slice(granted + 1);
}

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
  const after = { ...facts, status, pauses };
  const deadlines = { ...facts.deadlines };
  if (status !== facts.status || event === 'accepted') {
    const left = DEADLINE_IN[facts.status];
    const entered = DEADLINE_IN[status];
    if (left) Reflect.deleteProperty(deadlines, left);
    if (entered && !(entered === 'appeal' && standingAppeals(facts).length >= MAX_APPEALS)) {
      deadlines[entered] = open(entered, termOf(entered, facts, rules.procedure), at, rules);
    }
  }
  if (event === 'paymentSuspended') delete deadlines.payment;
  if (event === 'appealLapsed') delete deadlines.appeal;
  if (event === 'appealExpedited' && deadlines.appealReview) {
    const { startedAt } = deadlines.appealReview;
    deadlines.appealReview = open(
      'appealReview',
      rules.procedure.terms.appealExpedited,
      startedAt,
      rules,
    );
  }

  const isOver = factsOf(status).end !== null || status === 'SERVICE_RENDERED';
  if (isOver) delete deadlines.term;
  else if (status !== 'APPEAL_REVIEW') deadlines.term = wholeTerm(after, at, rules);

  const overdue = facts.overdue && !isOver && !isInTime(deadlines, at);
  const closed = factsOf(status).end === 'final' || (isOver && event === 'appealLapsed');
  return { ...after, deadlines, overdue, closed };
}

/** The regulatory term of the whole case: from acceptance, without the pauses, with the extensions. */
export function wholeTerm(
  facts: Pick<CaseFacts, 'submittedAt' | 'pauses' | 'extensions'>,
  now: string,
  rules: Rules,
): CaseDeadline {
  const { procedure } = rules;
  const { dueAt, lastDay, provisional } = calculateDeadline({
    from: facts.submittedAt,
    term: procedure.terms.whole,
    zone: procedure.zone,
    calendar: rules.calendar,
    pauses: facts.pauses.map(({ from, to }) => ({ from, to: to ?? now })),
    extensions: facts.extensions,
  });
  const term = procedure.terms.whole;
  return { code: 'term', term, startedAt: facts.submittedAt, dueAt, lastDay, provisional };
}

function open(code: DeadlineCode, term: Term, at: string, rules: Rules): CaseDeadline {
  const { dueAt, lastDay, provisional } = calculateDeadline({
    from: at,
    term,
    zone: rules.procedure.zone,
    calendar: rules.calendar,
  });
  return { code, term, startedAt: at, dueAt, lastDay, provisional };
}

function termOf(code: DeadlineCode, facts: CaseFacts, { terms, windows }: Procedure): Term {
  if (code === 'term') return terms.whole;
  if (code === 'firstCheck') return terms.firstCheck;
  if (code !== 'appealReview') return windows[code];
  return facts.appeals.at(-1)?.expedited ? terms.appealExpedited : terms.appealReview;
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

function isInTime(deadlines: CaseFacts['deadlines'], at: string): boolean {
  const due = deadlines.appealReview?.dueAt ?? deadlines.term?.dueAt;
  return due !== undefined && due > at;
}
