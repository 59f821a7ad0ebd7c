import { isLocalDate, type LocalDate } from './local-date.ts';

/**
 * When a slot is, by the wall clock of its place: its name ends with date and time, `…-2026-03-13-09-30`. `null` where a
 * schedule names its slots otherwise.
 */
export function slotTime(slot: string): { date: LocalDate; time: string } | null {
  const [, date = '', hours = '', minutes = ''] =
    /(?:^|-)(\d{4}-\d{2}-\d{2})-([01]\d|2[0-3])-([0-5]\d)$/.exec(slot) ?? [];
  return isLocalDate(date) ? { date, time: `${hours}:${minutes}` } : null;
}
