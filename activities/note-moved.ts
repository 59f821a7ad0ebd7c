import { noteCalendarMoved } from '../db/queries/note-calendar-moved.ts';
import type { CalendarActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';

/** Notes that every open case was told of a calendar. */
export function noteMoved({ db }: Pick<Deps, 'db'>): CalendarActivities['noteMoved'] {
  return (version) => noteCalendarMoved(db, version);
}
