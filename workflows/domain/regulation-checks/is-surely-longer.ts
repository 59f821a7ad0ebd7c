import { parseTerm, type ParsedTerm, type Term } from '../term.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Longest row of days off in Russia, the New Year's, with the weekends beside it: a term may end so much later. */
const LONGEST_REST = 12;

/** Whether one term is longer than another whatever the calendar; false where a value is no term. */
export function isSurelyLonger(one: Term, other: Term): boolean {
  const a = parseTerm(one);
  const b = parseTerm(other);
  if ('problem' in a || 'problem' in b) return false;
  return a.unit === b.unit ? a.amount > b.amount : shortest(a) > longest(b);
}

/** The least time that a term can take, in milliseconds. */
function shortest({ unit, amount }: ParsedTerm): number {
  const days = { milliseconds: 1 / DAY_MS, workingDays: 1, calendarDays: 1, calendarMonths: 28 };
  return amount * days[unit] * DAY_MS;
}

/** The most time that a term can take, in milliseconds: of two days one is a working day but for the New Year. */
function longest({ unit, amount }: ParsedTerm): number {
  if (unit === 'milliseconds') return amount;
  const days = { workingDays: 2, calendarDays: 1, calendarMonths: 31 };
  return (amount * days[unit] + LONGEST_REST + 1) * DAY_MS;
}
