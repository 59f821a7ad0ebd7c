import { listCalendars as readCalendars } from '../../../db/queries/list-calendars.ts';
import { route } from '../../route.ts';
import { presentCalendar } from '../../schemas/calendar.ts';
import { listCalendarsSpec } from './list-calendars.schema.ts';

export const listCalendars = route(listCalendarsSpec, async ({ deps }) => {
  const calendars = await readCalendars(deps.db);
  return { body: { items: calendars.map(presentCalendar) } };
});
