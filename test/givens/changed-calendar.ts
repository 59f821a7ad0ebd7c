import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import { isWeekend, type LocalDate } from '../../workflows/domain/local-date.ts';

/** The next version of a calendar, by a decree that takes these days off and makes those days of work. */
export function changedCalendar(
  calendar: Calendar,
  { off = [], working = [] }: { off?: LocalDate[]; working?: LocalDate[] },
  version = Number(calendar.version) + 1,
): Calendar {
  const decree = calendar.sources.length;
  const days = { ...calendar.days };
  for (const date of off) days[date] = ['off', decree];
  for (const date of working) {
    if (isWeekend(date)) days[date] = ['working', decree];
    else Reflect.deleteProperty(days, date);
  }
  return { ...calendar, version, sources: [...calendar.sources, 'постановление'], days };
}
