import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CalendarView } from '../../schemas/calendar.ts';

export const listCalendarsSpec = describeRoute({
  key: 'GET /admin/calendars',
  summary: 'Every version of every production calendar, the newest of each first',
  answer: {
    status: 200,
    schema: z.object({ items: z.array(CalendarView) }).meta({ id: 'Calendars' }),
  },
});
