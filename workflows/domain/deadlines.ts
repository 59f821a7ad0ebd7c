import {
  isDayOff,
  isProvisionalYear,
  reasonOf,
  type Calendar,
  type DayOff,
} from './business-calendar.ts';
import { parseInstant } from './instant.ts';
import { addDays, addMonths, daysBetween, yearOf, type LocalDate } from './local-date.ts';
import { parseTerm, type DayUnit, type ParsedTerm, type Term } from './term.ts';
import { zonedClock } from './zoned-time.ts';

/** A time during which the clock stands, from one ISO instant up to another; a pause still open is closed by the caller. */
export type Pause = { from: string; to: string };

export type DeadlineInput = {
  /** The event that starts the term, an ISO instant. */
  from: string;
  term: Term;
  /** IANA zone of the agency: its local dates are the ones that count. */
  zone: string;
  calendar: Calendar;
  pauses?: readonly Pause[];
  extensions?: readonly Term[];
};

export type DeadlineDay = {
  date: LocalDate;
  /** True if the day used up one day of the term. */
  counted: boolean;
  /**
   * A day off or `paused` is why a day was not counted; `rolled` marks the working day to which the end moved;
   * `working_weekend` is a Saturday or Sunday that counted, by the decree given.
   */
  reason: DayOff | { code: 'counted' | 'working_weekend' | 'paused' | 'rolled'; source?: string };
};

export type Deadline = {
  /** The first instant that is too late. */
  dueAt: string;
  lastDay: LocalDate;
  /** True if a day of the term lies in a year whose days off may still move. */
  provisional: boolean;
  /** Every day looked at, in order; none for an exact duration. */
  days: DeadlineDay[];
};

/** A hundred years: nothing that passed `checkDeadlineInput` gets near it. */
const MAX_DAYS = 36_600;

/**
 * The end of a term (Civil Code of Russia, articles 191-194).
 *
 * - Whole days: counting starts the day after the event; a day is used up if the clock is running at its end, 24:00
 *   local; a term that ends on a day off moves to the next working day on which the clock is running.
 * - Whole months: the term ends on the day of the last month that has the number of the event's day, or on the last day of
 *   that month if none has (article 192). Each day in between on which the clock stood at its end is added after.
 * - Exact durations run on the clock, pauses left out.
 * - Extensions: amounts of one unit are added up before counting. Of different units, days of the second kind follow the
 *   days of the first, days off are rolled over once, after them; durations are added to the instant so found. Thus no
 *   extension brings a deadline nearer (only where months follow days and a pause takes the end of a month, by the days
 *   that the next month lacks).
 *
 * Throws `RangeError` for input that `checkDeadlineInput` would refuse.
 */
export function calculateDeadline(input: DeadlineInput): Deadline {
  const clock = zonedClock(input.zone);
  const pauses = (input.pauses ?? []).map(({ from, to }) => ({
    from: instantOf(from),
    to: instantOf(to),
  }));
  const { dayTerms, duration } = addUp([input.term, ...(input.extensions ?? [])]);

  const event = instantOf(input.from);
  const days = countDays(
    clock.localDate(event),
    dayTerms,
    input.calendar,
    // A pause that begins at 24:00 leaves the day before it alone; one that ends at 24:00 still took the day.
    pauses.map(({ from, to }) => ({ from: clock.localDate(from), before: clock.localDate(to) })),
  );
  const lastOfDays = days.at(-1);
  const daysOver = lastOfDays ? clock.startOfDay(addDays(lastOfDays.date, 1)) : event;
  const due = runOnClock(daysOver, duration, pauses);

  return {
    dueAt: new Date(due).toISOString(),
    lastDay: clock.localDate(due - 1),
    provisional: days.some(({ date }) => isProvisionalYear(input.calendar, yearOf(date))),
    days,
  };
}

type DayTerm = { unit: DayUnit; amount: number };

/** Days by unit, in the order in which the units appear, and the sum of the exact durations in milliseconds. */
function addUp(terms: readonly Term[]): { dayTerms: DayTerm[]; duration: number } {
  const dayTerms: DayTerm[] = [];
  let duration = 0;
  for (const { unit, amount } of terms.map(partOf)) {
    const same = dayTerms.find((term) => term.unit === unit);
    if (unit === 'milliseconds') duration += amount;
    else if (same) same.amount += amount;
    else dayTerms.push({ unit, amount });
  }
  return { dayTerms, duration };
}

function countDays(
  event: LocalDate,
  terms: readonly DayTerm[],
  calendar: Calendar,
  pauses: readonly { from: LocalDate; before: LocalDate }[],
): DeadlineDay[] {
  const days: DeadlineDay[] = [];
  let date = event;
  const next = () => {
    if (days.length === MAX_DAYS) throw new RangeError('The deadline is too far away');
    date = addDays(date, 1);
    return reasonOf(calendar, date);
  };
  const isPaused = () => pauses.some(({ from, before }) => from <= date && date < before);

  for (const { unit, amount } of terms) {
    const isInMonths = unit === 'calendarMonths';
    for (let left = isInMonths ? daysBetween(date, addMonths(date, amount)) : amount; left > 0;) {
      const day = next();
      if (unit === 'workingDays' && isDayOff(day)) {
        days.push({ date, counted: false, reason: day });
      } else if (isPaused()) {
        days.push({ date, counted: false, reason: { code: 'paused' } });
      } else {
        const isSpecial = unit === 'workingDays' && day.code === 'working_weekend';
        days.push({ date, counted: true, reason: isSpecial ? day : { code: 'counted' } });
        left -= 1;
      }
    }
  }
  const endsOnDayOff = days.length > 0 && isDayOff(reasonOf(calendar, date));
  for (let rolling = endsOnDayOff; rolling;) {
    const day = next();
    rolling = isDayOff(day) || isPaused();
    const reason = isDayOff(day) ? day : ({ code: rolling ? 'paused' : 'rolled' } as const);
    days.push({ date, counted: false, reason });
  }
  return days;
}

/** The instant at which `duration` milliseconds have run since `start`, with the clock standing in the pauses. */
function runOnClock(
  start: number,
  duration: number,
  pauses: readonly { from: number; to: number }[],
): number {
  let due = start + duration;
  let ranUpTo = start;
  for (const { from, to } of [...pauses].sort((a, b) => a.from - b.from)) {
    const stopped = Math.max(from, ranUpTo);
    if (stopped >= due) break;
    due += Math.max(0, to - stopped);
    ranUpTo = Math.max(stopped, to);
  }
  return due;
}

function partOf(term: Term): ParsedTerm {
  const parsed = parseTerm(term);
  if ('problem' in parsed) throw new RangeError(`Not a term: ${parsed.problem}`);
  return parsed;
}

function instantOf(value: string): number {
  const instant = parseInstant(value);
  if (instant === undefined) throw new RangeError('Not an instant of the years 1970-2999');
  return instant;
}
