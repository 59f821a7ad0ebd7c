import type { Calendar } from './business-calendar.ts';
import type { CaseDeadline, DeadlineCode, DeadlineMark } from './case-parts.ts';
import type { CaseFacts } from './case.ts';
import { calculateDeadline, type DeadlineInput } from './deadlines.ts';
import { marksOf } from './deadline-marks.ts';
import { waitingStep } from './next-step.ts';
import type { Procedure, TermName } from './regulation.ts';
import type { Term } from './term.ts';

/** What a case is counted by: its regulation and the production calendar. */
export interface Rules {
  procedure: Procedure;
  calendar: Calendar;
}

/** Those whose people are reminded; the others are a right, or nobody's to keep. */
const REMINDED: readonly DeadlineCode[] = [
  'term',
  'step',
  'appealReview',
  'completion',
  'payment',
  'clarification',
  'rework',
];

/** The term of a deadline, as the regulation has it for this case; `null` when it has none. */
export function termOf(code: DeadlineCode, facts: CaseFacts, procedure: Procedure): Term | null {
  const { terms, windows, escalation } = procedure;
  if (code === 'step') return waitingStep(facts, procedure)?.term ?? null;
  if (code === 'escalation') {
    const [reached, above] = facts.escalation ? escalation.slice(facts.escalation.step) : [];
    return reached && above ? reached.within : null; // above the last nobody is waited for
  }
  return { ...terms, ...windows }[termNameOf(code, facts)];
}

/** The regulation's name of the term that a deadline has; steps and levels of escalation carry theirs themselves. */
export function termNameOf(
  code: Exclude<DeadlineCode, 'step' | 'escalation'>,
  { appeals }: Pick<CaseFacts, 'appeals'>,
): TermName {
  if (code === 'term') return 'whole';
  return code === 'appealReview' && appeals.at(-1)?.expedited ? 'appealExpedited' : code;
}

/** What a deadline of a case is counted from. Only the term of the whole case stands still and is extended. */
export function deadlineInput(
  { code, term, startedAt }: Pick<CaseDeadline, 'code' | 'term' | 'startedAt'>,
  facts: Pick<CaseFacts, 'pauses' | 'extensions'>,
  now: string,
  { procedure, calendar }: Rules,
): DeadlineInput {
  const { zone } = procedure;
  const input = { from: startedAt, term, zone, calendar };
  if (code !== 'term') return input;
  const pauses = facts.pauses.map(({ from, to }) => ({ from, to: to ?? now }));
  return { ...input, pauses, extensions: facts.extensions };
}

/** A deadline that begins at the ISO instant `at`. */
export function openDeadline(
  code: DeadlineCode,
  term: Term,
  at: string,
  rules: Rules,
): CaseDeadline {
  return count({ code, term, startedAt: at, marks: [] }, { pauses: [], extensions: [] }, at, rules);
}

/** The regulatory term of the whole case: from acceptance, without the pauses, with the extensions. */
export function wholeTerm(
  facts: Pick<CaseFacts, 'submittedAt' | 'pauses' | 'extensions' | 'deadlines'>,
  now: string,
  rules: Rules,
): CaseDeadline {
  const marks = facts.deadlines.term?.marks ?? [];
  const { submittedAt: startedAt } = facts;
  return count(
    { code: 'term', term: rules.procedure.terms.whole, startedAt, marks },
    facts,
    now,
    rules,
  );
}

/** The same deadlines by other rules: another production calendar, for instance. */
export function recount(
  facts: Pick<CaseFacts, 'deadlines' | 'pauses' | 'extensions'>,
  now: string,
  rules: Rules,
): CaseFacts['deadlines'] {
  const deadlines = { ...facts.deadlines };
  for (const deadline of Object.values(facts.deadlines)) {
    deadlines[deadline.code] = count(deadline, facts, now, rules);
  }
  return deadlines;
}

function count(
  deadline: Pick<CaseDeadline, 'code' | 'term' | 'startedAt' | 'marks'>,
  facts: Pick<CaseFacts, 'pauses' | 'extensions'>,
  now: string,
  rules: Rules,
): CaseDeadline {
  const { code, term, startedAt } = deadline;
  const input = deadlineInput(deadline, facts, now, rules);
  const counted = calculateDeadline(input);
  const { dueAt, lastDay, provisional } = counted;
  const marks = REMINDED.includes(code)
    ? marksOf(input, counted, rules.procedure.reminders).map(keeping(deadline.marks))
    : [];
  return { code, term, startedAt, dueAt, lastDay, provisional, marks };
}

/** Nobody is reminded twice because a deadline has moved. */
function keeping(earlier: readonly DeadlineMark[]) {
  return ({ mark, at }: Omit<DeadlineMark, 'isPast'>): DeadlineMark => {
    return { mark, at, isPast: earlier.some((one) => one.mark === mark && one.isPast) };
  };
}
