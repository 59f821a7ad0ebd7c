/** A date of the civil calendar, `YYYY-MM-DD`, without a time or a zone; such strings compare in date order. */
export type LocalDate = string;

const DAY_MS = 24 * 60 * 60 * 1000;

/** True for an existing date written as `YYYY-MM-DD`; 30 February is none. */
export function isLocalDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = Date.parse(value);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(value);
}

/** The date `count` days later, or earlier if `count` is negative. */
export function addDays(date: LocalDate, count: number): LocalDate {
  return new Date(Date.parse(date) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of the month `count` months later, or that month's last day if it has no such day. */
export function addMonths(date: LocalDate, count: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0));
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

/** Days from one date to a later one. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Saturday or Sunday. */
export function isWeekend(date: LocalDate): boolean {
  return [0, 6].includes(new Date(Date.parse(date)).getUTCDay());
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
