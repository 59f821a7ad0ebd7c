import { sliceCalendar, type Calendar } from './business-calendar.ts';
import { yearOf } from './local-date.ts';
import { zonedClock } from './zoned-time.ts';

/** Years that a case carries beside the one of its filing: no shipped procedure lasts longer. */
const MORE_YEARS = 2;

/**
 * The part of a production calendar that a case filed at the ISO instant `submittedAt` carries, so that its history stays
 * small; whoever counts for the case from outside takes the same part.
 */
export function carriedCalendar(calendar: Calendar, submittedAt: string, zone: string): Calendar {
  const year = yearOf(zonedClock(zone).localDate(Date.parse(submittedAt)));
  return sliceCalendar(calendar, year, year + MORE_YEARS);
}
