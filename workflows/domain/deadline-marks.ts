import { isWorkingDay } from './business-calendar.ts';
import type { DeadlineMark } from './case-parts.ts';
import type { Deadline, DeadlineInput } from './deadlines.ts';
import { addDays } from './local-date.ts';
import type { ReminderMark } from './regulation-parts.ts';
import { zonedClock } from './zoned-time.ts';

/**
 * The instants at which those who must act are reminded of a deadline, in their order. A share of a term in days is over
 * with the day that completes it; the last working day is reminded of as it begins. Of marks that fall together the first
 * is kept, and none falls at the deadline itself or before its start.
 */
export function marksOf(
  input: DeadlineInput,
  deadline: Deadline,
  reminders: readonly ReminderMark[],
): Omit<DeadlineMark, 'isPast'>[] {
  const marks = reminders
    .flatMap((mark) => {
      const at = instantOf(mark, input, deadline);
      return at === null ? [] : [{ mark, at: new Date(at).toISOString() }];
    })
    .filter(({ at }) => at > new Date(input.from).toISOString() && at < deadline.dueAt)
    .sort((a, b) => a.at.localeCompare(b.at));
  return marks.filter(({ at }, i) => marks[i - 1]?.at !== at);
}

function instantOf(mark: ReminderMark, input: DeadlineInput, deadline: Deadline): number | null {
  const { zone, calendar, from } = input;
  const counted = deadline.days.filter((day) => day.counted);
  if (mark === 'lastWorkingDay') {
    if (counted.length === 0) return null;
    let day = deadline.lastDay;
    while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
    return zonedClock(zone).startOfDay(day);
  }
  // whole numbers until the division: 7 % of 100 days is the seventh day, not the eighth
  const day = counted[Math.ceil((counted.length * mark) / 100) - 1];
  if (day) return zonedClock(zone).startOfDay(addDays(day.date, 1));
  const begun = Date.parse(from);
  return begun + ((Date.parse(deadline.dueAt) - begun) * mark) / 100;
}
