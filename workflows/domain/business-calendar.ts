import { addDays, isWeekend, yearOf, type LocalDate } from './local-date.ts';

/**
 * The production calendar of a country or region, as plain data: it travels in the start input of every case.
 * Weekends are implied, except where a listed day says otherwise.
 */
export type Calendar = {
  code: string;
  version: number | string;
  /** The years whose days are listed, both ends included. */
  covers: { from: number; to: number };
  /** Listed years whose decree is not out yet. */
  provisionalYears: number[];
  /** Decrees and articles, in the country's language; referred to by their index. */
  sources: string[];
  /** What holds in every year: where weekends and holidays come from, and the holidays as `MM-DD`. */
  law: { weekends: number; holidays: number; dates: string[] };
  days: Record<LocalDate, CalendarDay>;
};

/** What is special about a day, and the index of its source. `short` is a working day that ends an hour early. */
type CalendarDay = [kind: 'off' | 'short' | 'working', source: number];

/** Why a day is off, with its decree or article. */
export type DayOff = { code: 'weekend' | 'holiday' | 'transferred'; source?: string };

/** A day of work; only one that is special has a source. */
export type DayOfWork =
  { code: 'working' | 'short'; source?: string } | { code: 'working_weekend'; source?: string };

export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  return !isDayOff(reasonOf(calendar, date));
}

export function isDayOff(day: DayOff | DayOfWork): day is DayOff {
  return day.code === 'weekend' || day.code === 'holiday' || day.code === 'transferred';
}

/** What the day is and why. A year that the calendar does not cover is told by the law alone. */
export function reasonOf(calendar: Calendar, date: LocalDate): DayOff | DayOfWork {
  const listed = calendar.days[date];
  if (listed) {
    const [kind, source] = listed;
    return withSource(calendar, codeOf(calendar, date, kind), source);
  }
  if (!isCovered(calendar, yearOf(date))) {
    if (isHoliday(calendar, date)) return withSource(calendar, 'holiday', calendar.law.holidays);
    if (isMovedByLaw(calendar, date)) {
      return withSource(calendar, 'transferred', calendar.law.holidays);
    }
  }
  return isWeekend(date)
    ? withSource(calendar, 'weekend', calendar.law.weekends)
    : { code: 'working' };
}

/** True if the decree for this year is not known, so that its days off may still move. */
export function isProvisionalYear(calendar: Calendar, year: number): boolean {
  return !isCovered(calendar, year) || calendar.provisionalYears.includes(year);
}

/** A copy that knows only the given years, both included; years outside it become provisional. */
export function sliceCalendar(calendar: Calendar, fromYear: number, toYear: number): Calendar {
  const kept = (year: number) => year >= fromYear && year <= toYear;
  return {
    ...calendar,
    covers: {
      from: Math.max(fromYear, calendar.covers.from),
      to: Math.min(toYear, calendar.covers.to),
    },
    provisionalYears: calendar.provisionalYears.filter(kept),
    days: Object.fromEntries(Object.entries(calendar.days).filter(([date]) => kept(yearOf(date)))),
  };
}

function isCovered({ covers }: Calendar, year: number): boolean {
  return year >= covers.from && year <= covers.to;
}

function isHoliday({ law }: Calendar, date: LocalDate): boolean {
  return law.dates.includes(date.slice(5));
}

/**
 * Labour Code of Russia, article 112: a weekend day that falls on a holiday moves to the next working day after the
 * holiday. The New Year days are the exception: the government moves theirs by decree.
 */
function isMovedByLaw(calendar: Calendar, date: LocalDate): boolean {
  if (isWeekend(date)) return false;
  for (let day = addDays(date, -1); isWeekend(day) || isHoliday(calendar, day);) {
    if (isWeekend(day) && isHoliday(calendar, day) && !day.includes('-01-')) return true;
    day = addDays(day, -1);
  }
  return false;
}

function codeOf(
  calendar: Calendar,
  date: LocalDate,
  kind: CalendarDay[0],
): (DayOff | DayOfWork)['code'] {
  if (kind === 'off') return isHoliday(calendar, date) ? 'holiday' : 'transferred';
  return isWeekend(date) ? 'working_weekend' : kind;
}

function withSource<Code>(
  { sources }: Calendar,
  code: Code,
  index: number,
): { code: Code; source?: string } {
  const source = sources[index];
  return source === undefined ? { code } : { code, source };
}
