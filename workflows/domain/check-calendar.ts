import type { Calendar } from './business-calendar.ts';
import { isLocalDate, isWeekend, yearOf } from './local-date.ts';
import { text, type Language, type TextKey } from './texts.ts';

export type CalendarProblem = { path: string; code: string; message: string };

type Report = (path: string, key: TextKey & `deadline.calendar.${string}`) => void;

/** Everything that is wrong with a calendar read from a file or a request; an empty list means it is one. */
export function checkCalendar(value: unknown, language: Language): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const report: Report = (path, key) => {
    const code = key.slice('deadline.calendar.'.length);
    problems.push({ path, code, message: text(language, key) });
  };

  if (!hasShape(value, report)) return problems;
  checkYears(value, report);
  for (const name of ['weekends', 'holidays'] as const) {
    checkSource(value, `law.${name}`, value.law[name], report);
  }
  value.law.dates.forEach((date, i) => {
    // 2024 is a leap year, so 29 February passes.
    if (!isLocalDate(`2024-${date}`))
      report(`law.dates.${String(i)}`, 'deadline.calendar.bad_date');
  });
  checkDays(value, report);
  return problems;
}

export function isCalendar(value: unknown): value is Calendar {
  return checkCalendar(value, 'en').length === 0;
}

function hasShape(value: unknown, report: Report): value is Calendar {
  if (!isRecord(value)) {
    report('', 'deadline.calendar.shape');
    return false;
  }
  const { code, version, covers, provisionalYears, sources, law, days } = value;
  const fields: [path: string, right: boolean][] = [
    ['code', typeof code === 'string' && code !== ''],
    ['version', typeof version === 'string' || typeof version === 'number'],
    ['covers', isRecord(covers) && Number.isInteger(covers.from) && Number.isInteger(covers.to)],
    ['provisionalYears', isListOf(provisionalYears, Number.isInteger)],
    ['sources', isListOf(sources, (source) => typeof source === 'string' && source !== '')],
    ['law', isRecord(law) && isListOf(law.dates, (date) => typeof date === 'string')],
    ['days', isRecord(days) && Object.values(days).every(isDay)],
  ];
  const wrong = fields.filter(([, right]) => !right);
  wrong.forEach(([path]) => {
    report(path, 'deadline.calendar.shape');
  });
  return wrong.length === 0;
}

function checkYears({ covers, provisionalYears }: Calendar, report: Report): void {
  if (covers.from > covers.to) report('covers', 'deadline.calendar.bad_years');
  provisionalYears.forEach((year, i) => {
    if (year < covers.from || year > covers.to) {
      report(`provisionalYears.${String(i)}`, 'deadline.calendar.year_not_covered');
    }
  });
}

function checkDays(calendar: Calendar, report: Report): void {
  const { covers, law, days } = calendar;
  for (const [date, [kind, source]] of Object.entries(days)) {
    const path = `days.${date}`;
    if (!isLocalDate(date)) {
      report(path, 'deadline.calendar.bad_date');
      continue;
    }
    if (yearOf(date) < covers.from || yearOf(date) > covers.to) {
      report(path, 'deadline.calendar.year_not_covered');
    }
    if (kind === 'working' && !isWeekend(date)) report(path, 'deadline.calendar.working_anyway');
    checkSource(calendar, path, source, report);
  }
  for (let year = covers.from; year <= Math.min(covers.to, covers.from + MAX_YEARS); year += 1) {
    for (const holiday of law.dates) {
      const date = `${String(year)}-${holiday}`;
      if (isLocalDate(date) && !days[date])
        report(`days.${date}`, 'deadline.calendar.holiday_missing');
    }
  }
}

/** Enough for any calendar, and an end for one that claims to cover all of time. */
const MAX_YEARS = 100;

function checkSource({ sources }: Calendar, path: string, index: unknown, report: Report): void {
  if (typeof index !== 'number' || sources[index] === undefined) {
    report(path, 'deadline.calendar.no_source');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isDay(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && KINDS.includes(value[0]);
}

const KINDS: readonly unknown[] = ['off', 'short', 'working'];
