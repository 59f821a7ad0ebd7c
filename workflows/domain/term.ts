/**
 * A length of time as a regulation writes it: whole working days, calendar days or calendar months, or an exact ISO 8601
 * duration (`PT24H`, `P1DT12H`, `P2W`), in which a day is always 24 hours.
 */
export type Term =
  { workingDays: number } | { calendarDays: number } | { calendarMonths: number } | string;

/** A term as a number of one unit. */
export type ParsedTerm = { unit: DayUnit | 'milliseconds'; amount: number };

/** What whole days are counted in. */
export type DayUnit = 'workingDays' | 'calendarDays' | 'calendarMonths';

/** Why a value is no term; the text is in the catalogue under `deadline.term.<problem>`. */
export type TermProblem = 'shape' | 'fractional' | 'not_positive' | 'too_long' | 'years_or_months';

/** No public service lasts ten years; a longer term is a slip of the keyboard. */
export const MAX_TERM_DAYS = 3660;
export const MAX_TERM_MONTHS = 120;

const DAY_MS = 24 * 60 * 60 * 1000;
const DURATION = /^P(?:(\d+)W|(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$/;

/** Reads a term that came from outside: the term, or the reason why it is none. */
export function parseTerm(value: unknown): ParsedTerm | { problem: TermProblem } {
  if (typeof value === 'string') return parseDuration(value);
  if (typeof value !== 'object' || value === null) return { problem: 'shape' };

  const entries: [string, unknown][] = Object.entries(value);
  const [unit, amount] = entries[0] ?? [];
  if (entries.length > 1) return { problem: 'shape' };
  if (unit !== 'workingDays' && unit !== 'calendarDays' && unit !== 'calendarMonths') {
    return { problem: 'shape' };
  }
  if (typeof amount !== 'number' || Number.isNaN(amount)) return { problem: 'shape' };
  if (amount <= 0) return { problem: 'not_positive' };
  const max = unit === 'calendarMonths' ? MAX_TERM_MONTHS : MAX_TERM_DAYS;
  if (amount > max) return { problem: 'too_long' };
  if (!Number.isInteger(amount)) return { problem: 'fractional' };
  return { unit, amount };
}

export function isTerm(value: unknown): value is Term {
  return !('problem' in parseTerm(value));
}

function parseDuration(value: string): ParsedTerm | { problem: TermProblem } {
  if (value.startsWith('-')) return { problem: 'not_positive' };
  if (/^P[^T]*\d[YM]/.test(value)) return { problem: 'years_or_months' };
  if (/^P.*\d[.,]\d/.test(value)) return { problem: 'fractional' };
  const match = DURATION.exec(value);
  if (!match || value === 'P') return { problem: 'shape' };

  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const amount =
    (Number(weeks) * 7 + Number(days)) * DAY_MS +
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  if (amount <= 0) return { problem: 'not_positive' };
  if (amount > MAX_TERM_DAYS * DAY_MS) return { problem: 'too_long' };
  return { unit: 'milliseconds', amount };
}
