import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import { calculateDeadline } from '../../workflows/domain/deadlines.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { Term } from '../../workflows/domain/term.ts';

interface Running {
  term: Term;
  from: string;
}

/** Which window stands open in a status, by the product description; the appeal's has rules of its own. */
const WINDOWS: Record<string, string> = {
  ACCEPTED: 'firstCheck',
  INCOMPLETE: 'completion',
  AWAITING_PAYMENT: 'payment',
  CLARIFICATION_REQUIRED: 'clarification',
  REWORK_REQUIRED: 'rework',
  SERVICE_RENDERED: 'acceptance',
  APPEAL_REVIEW: 'appealReview',
};

/** In these the agency has the case in hand, and the term of the whole case runs. */
const CLOCK_RUNS =
  'ACCEPTED VERIFIED PAYMENT_CONFIRMED ASSIGNED UNDER_REVIEW RECHECK APPROVED EXECUTED';
/** In these nobody owes the whole case anything any more, unless it is taken up again. */
const TERM_IS_OVER =
  'SERVICE_RENDERED COMPLETED REJECTED REFUSED APPEAL_REVIEW NOT_COMPLETED ANNULLED ARCHIVED';

/** The model's own bookkeeping of what runs, since when, and when it stood still. */
export class DeadlineBook {
  readonly #regulation: Regulation;
  readonly #calendar: Calendar;
  readonly #open = new Map<string, Running>();
  readonly #pauses: { from: string; to: string | null }[] = [];
  readonly extensions: Term[] = [];
  #submittedAt = '';
  #termDueAt: string | null = null;

  constructor(regulation: Regulation, calendar: Calendar) {
    this.#regulation = regulation;
    this.#calendar = calendar;
  }

  accept(submittedAt: string): void {
    this.#submittedAt = submittedAt;
  }

  /** A status begins, or begins anew; `appealsLeft` tells the appeal's window from the court's. */
  enter(status: string, at: string, appealsLeft: boolean): void {
    for (const code of [...Object.values(WINDOWS), 'appeal', 'court', 'step']) this.close(code);
    const { terms, windows } = this.#regulation;
    const all: Record<string, Term> = { ...terms, ...windows };
    const isNegative = status === 'REJECTED' || status === 'REFUSED';
    const code = isNegative ? (appealsLeft ? 'appeal' : 'court') : WINDOWS[status];
    const term = code === undefined ? undefined : all[code];
    if (code !== undefined && term !== undefined) this.open(code, term, at);

    const last = this.#pauses.at(-1);
    const isPaused = last?.to === null;
    if (CLOCK_RUNS.split(' ').includes(status)) {
      if (isPaused) last.to = at;
    } else if (!isPaused) {
      this.#pauses.push({ from: at, to: null });
    }
  }

  open(code: string, term: Term, from: string): void {
    this.#open.set(code, { term, from });
  }

  close(code: string): void {
    this.#open.delete(code);
  }

  /** A shorter or longer term from the same start. */
  change(code: string, term: Term): void {
    const running = this.#open.get(code);
    if (running) this.open(code, term, running.from);
  }

  has(code: string): boolean {
    return this.#open.has(code);
  }

  /** Counts the term of the whole case as of an event at `at`. */
  count(status: string, at: string): void {
    const isOver = TERM_IS_OVER.split(' ').includes(status);
    this.#termDueAt = isOver ? null : this.#whole(at, this.extensions);
  }

  /** Whether the regulation's limit lets a head add `term` at `at`. */
  mayExtend(term: Term, at: string): boolean {
    const limit = this.#whole(at, [this.#regulation.terms.maxExtension]);
    return this.#whole(at, [...this.extensions, term]) <= limit;
  }

  /** When each deadline that is running ends. */
  due(): Record<string, string> {
    const due: Record<string, string> = {};
    for (const [code, { term, from }] of this.#open) due[code] = this.dueAfter(term, from);
    if (this.#termDueAt !== null) due.term = this.#termDueAt;
    return due;
  }

  dueAfter(term: Term, from: string): string {
    const { zone } = this.#regulation;
    return calculateDeadline({ from, term, zone, calendar: this.#calendar }).dueAt;
  }

  #whole(at: string, extensions: readonly Term[]): string {
    return calculateDeadline({
      from: this.#submittedAt,
      term: this.#regulation.terms.whole,
      zone: this.#regulation.zone,
      calendar: this.#calendar,
      pauses: this.#pauses.map(({ from, to }) => ({ from, to: to ?? at })),
      extensions,
    }).dueAt;
  }
}
