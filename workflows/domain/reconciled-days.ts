import { addDays, type LocalDate } from './local-date.ts';
import { zonedClock } from './zoned-time.ts';

/** Days that each reconciliation looks at: what a register lacked yesterday it may have today, and a day without us is caught up. */
const DAYS = 3;

/** The span of a reconciliation as ISO instants: the days up to `lastDay`, or up to yesterday, by the calendar of a zone. */
export function reconciledDays(
  now: string,
  zone: string,
  lastDay: LocalDate | null,
): { from: string; until: string } {
  const clock = zonedClock(zone);
  const last = lastDay ?? addDays(clock.localDate(Date.parse(now)), -1);
  const startOf = (date: LocalDate) => new Date(clock.startOfDay(date)).toISOString();
  return { from: startOf(addDays(last, 1 - DAYS)), until: startOf(addDays(last, 1)) };
}
