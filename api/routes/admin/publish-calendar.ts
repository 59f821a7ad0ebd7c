import { listCalendars } from '../../../db/queries/list-calendars.ts';
import { storeCalendar } from '../../../db/queries/store-calendar.ts';
import { checkCalendar, isCalendar } from '../../../workflows/domain/check-calendar.ts';
import { AppError } from '../../app-error.ts';
import { route } from '../../route.ts';
import { presentCalendar } from '../../schemas/calendar.ts';
import { startCalendarMove } from '../../start-calendar-move.ts';
import { publishCalendarSpec } from './publish-calendar.schema.ts';

/** Stores it, so that cases are filed by it from now on, and begins to tell those that are open. */
export const publishCalendar = route(
  publishCalendarSpec,
  async ({ body: { calendar }, deps, language }) => {
    if (!isCalendar(calendar)) {
      throw new AppError('calendar_invalid', { errors: checkCalendar(calendar, language) });
    }
    const outcome = await storeCalendar(deps.db, calendar);
    if (outcome === 'taken') throw new AppError('calendar_version_taken');
    if (outcome === 'outdated') throw new AppError('calendar_outdated');

    const stored = (await listCalendars(deps.db)).find(({ code, version }) => {
      return code === calendar.code && version === String(calendar.version);
    });
    if (!stored) throw new AppError('internal');
    if (stored.movedAt === null) await startCalendarMove(deps, stored);
    return { body: presentCalendar(stored) };
  },
);
