import type { DeadlineInput } from './deadlines.ts';
import { parseInstant } from './instant.ts';
import { MAX_TERM_DAYS, MAX_TERM_MONTHS, parseTerm, type ParsedTerm, type Term } from './term.ts';
import { text, type Language, type TextKey } from './texts.ts';
import { isZone } from './zoned-time.ts';

export type DeadlineProblem = { path: string; code: string; message: string };

const MAX_ITEMS = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

/** About how many days one of each unit takes: for limits only. */
const DAYS_IN: Record<ParsedTerm['unit'], number> = {
  workingDays: 1,
  calendarDays: 1,
  calendarMonths: MAX_TERM_DAYS / MAX_TERM_MONTHS,
  milliseconds: 1 / DAY_MS,
};

/**
 * Everything that is wrong with input of `calculateDeadline` that came from outside; for what passes here, the
 * calculation ends, and soon. Paths are like `pauses.0.from`, messages in the language asked for.
 */
export function checkDeadlineInput(
  { from, term, zone, pauses = [], extensions = [] }: Omit<DeadlineInput, 'calendar'>,
  language: Language,
): DeadlineProblem[] {
  const problems: DeadlineProblem[] = [];
  const report = (path: string, key: TextKey & `deadline.wrong.${string}`) => {
    const message = text(language, key, { max: MAX_TERM_DAYS, items: MAX_ITEMS });
    problems.push({ path, code: key.slice('deadline.wrong.'.length), message });
  };
  const instant = (path: string, value: string): number => {
    const parsed = parseInstant(value);
    if (parsed === undefined) report(path, 'deadline.wrong.instant');
    return parsed ?? 0;
  };
  const length = (path: string, value: Term): number => {
    const parsed = parseTerm(value);
    if ('problem' in parsed) report(path, `deadline.wrong.term_${parsed.problem}`);
    else return parsed.amount * DAYS_IN[parsed.unit];
    return 0;
  };

  instant('from', from);
  if (!isZone(zone)) report('zone', 'deadline.wrong.zone');
  let days = length('term', term);

  if (extensions.length > MAX_ITEMS) report('extensions', 'deadline.wrong.too_many');
  else days += sum(extensions.map((value, i) => length(`extensions.${String(i)}`, value)));
  if (days > MAX_TERM_DAYS) report('extensions', 'deadline.wrong.term_too_long');

  if (pauses.length > MAX_ITEMS) report('pauses', 'deadline.wrong.too_many');
  else if (sum(pauses.map(pauseLength)) > MAX_TERM_DAYS * DAY_MS) {
    report('pauses', 'deadline.wrong.term_too_long');
  }
  return problems;

  function pauseLength(pause: { from: string; to: string }, index: number): number {
    const path = `pauses.${String(index)}`;
    const [begin, end] = [instant(`${path}.from`, pause.from), instant(`${path}.to`, pause.to)];
    if (end !== 0 && end < begin) report(`${path}.to`, 'deadline.wrong.pause_order');
    return begin === 0 || end === 0 ? 0 : end - begin;
  }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
