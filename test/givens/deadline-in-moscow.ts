import {
  calculateDeadline,
  type Deadline,
  type DeadlineInput,
} from '../../workflows/domain/deadlines.ts';
import type { Term } from '../../workflows/domain/term.ts';
import { russianCalendar } from './russian-calendar.ts';

export const working = (workingDays: number): Term => ({ workingDays });
export const inCalendar = (calendarDays: number): Term => ({ calendarDays });
export const inMonths = (calendarMonths: number): Term => ({ calendarMonths });

const calendar = russianCalendar();

/** A deadline over the shipped calendar; in Moscow, unless said otherwise. */
export function deadline(from: string, term: Term, rest: Partial<DeadlineInput> = {}): Deadline {
  return calculateDeadline({ from, term, zone: 'Europe/Moscow', calendar, ...rest });
}
