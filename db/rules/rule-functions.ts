import { Environment } from '@marcbachmann/cel-js';
import { isLocalDate, type LocalDate } from '../../workflows/domain/local-date.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Sums of decimal fractions are off by less than this: 1.005 × 100 is 100.49999999999999. */
const EXACT_DIGITS = 6;

/** How large a rule may be; beyond it an official could not read it either. */
const LIMITS = { maxAstNodes: 250, maxDepth: 25, maxListElements: 100, maxCallArguments: 4 };

/** The language with the functions that rules need beside its own. Each is a pure function of its arguments. */
export const LANGUAGE = new Environment({ limits: LIMITS })
  .registerFunction('years(string, string): double', fullYears)
  .registerFunction('days(string, string): double', daysBetween)
  .registerFunction('divided(double, double): double', divided)
  .registerFunction('round(double): double', roundHalfUp)
  .registerFunction('sum(list<double>): double', (all: number[]) =>
    all.reduce((sum, one) => sum + one, 0),
  );

/** Infinity would be compared as if it were an amount. Throws for a division by nothing. */
function divided(dividend: number, divisor: number): number {
  if (divisor === 0) throw new RangeError('division by nothing');
  return dividend / divisor;
}

/** The nearest whole number, a half upwards. */
export function roundHalfUp(value: number): number {
  return Math.round(Number(value.toFixed(EXACT_DIGITS)));
}

/**
 * Full years from one date to another. A year of age is reached on the birthday, who was born on 29 February reaches it
 * on 1 March where the year has none. Throws for what is no date.
 */
function fullYears(from: LocalDate, to: LocalDate): number {
  assertDates(from, to);
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Days from one date to another; negative when the other is earlier. Throws for what is no date. */
function daysBetween(from: LocalDate, to: LocalDate): number {
  assertDates(from, to);
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

function assertDates(...dates: LocalDate[]): void {
  if (!dates.every(isLocalDate)) throw new RangeError('not a date like YYYY-MM-DD');
}
