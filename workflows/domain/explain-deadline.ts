import { isProvisionalYear, reasonOf } from './business-calendar.ts';
import type { Deadline, DeadlineDay, DeadlineInput } from './deadlines.ts';
import { describeTerm } from './describe-term.ts';
import { addDays, yearOf, type LocalDate } from './local-date.ts';
import type { Titles } from './regulation-parts.ts';
import { text, type Language } from './texts.ts';

/** What a sentence says of a case's deadline beyond the count. */
export type Circumstances = {
  /** The article that sets the term. */
  article?: Titles | null;
  /** The ISO instant at which the last of the pauses began, if that pause still lasts. */
  standsSince?: string | null;
};

/**
 * One plain sentence a language: the rule, the start, extensions, pauses, every skipped day with its decree or article,
 * the move off a day off, and the result. `deadline` is what `calculateDeadline` made of `input`.
 */
export function explainDeadline(
  input: DeadlineInput,
  deadline: Deadline,
  circumstances: Circumstances = {},
): Record<Language, string> {
  return {
    ru: explainIn('ru', input, deadline, circumstances),
    en: explainIn('en', input, deadline, circumstances),
  };
}

function explainIn(
  language: Language,
  input: DeadlineInput,
  deadline: Deadline,
  { article = null, standsSince = null }: Circumstances,
): string {
  const since = standsSince && momentFormat(language, input.zone).format(Date.parse(standsSince));
  const clauses = [
    ...ruleClauses(language, input, deadline, article),
    ...pauseClauses(language, input, standsSince),
    ...dayClauses(language, deadline.days),
    ...rollClauses(language, input, deadline),
    ...resultClauses(language, input, deadline),
    ...(since ? [text(language, 'deadline.explain.stands', { since })] : []),
  ];
  return `${clauses.join('; ')}.`;
}

function ruleClauses(
  language: Language,
  { term, from, zone, extensions = [] }: DeadlineInput,
  { days }: Deadline,
  article: Titles | null,
): string[] {
  const rule = days.length > 0 ? 'deadline.explain.by-days' : 'deadline.explain.exact';
  const start = momentFormat(language, zone).format(Date.parse(from));
  const clauses = [text(language, rule, { term: describeTerm(language, term), start })];
  if (article) {
    clauses.push(text(language, 'deadline.explain.article', { article: article[language] }));
  }
  if (extensions.length > 0) {
    const terms = extensions.map((extension) => describeTerm(language, extension)).join(', ');
    clauses.push(text(language, 'deadline.explain.extended', { terms }));
  }
  const isInMonths = [term, ...extensions].some(
    (part) => typeof part === 'object' && 'calendarMonths' in part,
  );
  return isInMonths ? [...clauses, text(language, 'deadline.explain.months')] : clauses;
}

/** The pauses that are over; of one that lasts the end is not known. */
function pauseClauses(
  language: Language,
  { pauses = [], zone }: DeadlineInput,
  standsSince: string | null,
): string[] {
  const moment = momentFormat(language, zone);
  const describe = (instant: string) => moment.format(Date.parse(instant));
  const periods = pauses
    .filter(({ from }) => from !== standsSince)
    .map(({ from, to }) => ({ from: describe(from), to: describe(to) }))
    .map((period) => text(language, 'deadline.explain.period', period));
  return periods.length > 0
    ? [text(language, 'deadline.explain.pauses', { periods: periods.join(', ') })]
    : [];
}

/** The days that need a word, one clause for each reason and source. */
function dayClauses(language: Language, days: readonly DeadlineDay[]): string[] {
  const groups = new Map<string, { reason: DeadlineDay['reason']; dates: LocalDate[] }>();
  for (const { date, reason } of days) {
    const key = `${reason.code} ${reason.source ?? ''}`;
    const group = groups.get(key) ?? { reason, dates: [] };
    group.dates.push(date);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ reason: { code, source = '' }, dates }) =>
    code === 'counted' || code === 'rolled'
      ? []
      : [text(language, `deadline.explain.${code}`, { dates: runs(language, dates), source })],
  );
}

function rollClauses(
  language: Language,
  { calendar }: DeadlineInput,
  { days }: Deadline,
): string[] {
  const landed = days.at(-1);
  const end = days.findLast(({ counted }) => counted);
  if (!landed || !end || landed === end) return [];
  const params = {
    end: runs(language, [end.date]),
    date: runs(language, [landed.date]),
    source: reasonOf(calendar, end.date).source ?? '',
  };
  return [text(language, 'deadline.explain.rolled', params)];
}

function resultClauses(language: Language, input: DeadlineInput, deadline: Deadline): string[] {
  const { zone, term, extensions = [], calendar } = input;
  const isExact = [term, ...extensions].some((part) => typeof part === 'string');
  const clauses = [
    isExact
      ? text(language, 'deadline.explain.last-moment', {
          instant: momentFormat(language, zone).format(Date.parse(deadline.dueAt)),
          zone,
        })
      : text(language, 'deadline.explain.last-day', {
          date: runs(language, [deadline.lastDay]),
          zone,
        }),
  ];
  if (deadline.provisional) {
    const years = new Set(deadline.days.map(({ date }) => yearOf(date)));
    const open = [...years].filter((year) => isProvisionalYear(calendar, year)).join(', ');
    clauses.push(text(language, 'deadline.explain.provisional', { years: open }));
  }
  return clauses;
}

/** Dates in words, neighbours drawn together: «1–4 мая 2025 г., 9 мая 2025 г.». */
function runs(language: Language, dates: readonly LocalDate[]): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  const spans: { first: LocalDate; last: LocalDate }[] = [];
  for (const date of dates) {
    const span = spans.at(-1);
    if (span && addDays(span.last, 1) === date) span.last = date;
    else spans.push({ first: date, last: date });
  }
  return spans
    .map(({ first, last }) => format.formatRange(Date.parse(first), Date.parse(last)))
    .join(', ');
}

const LOCALES: Record<Language, string> = { ru: 'ru', en: 'en-GB' };

function momentFormat(language: Language, zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: zone,
  });
}
