import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CalendarView } from '../../schemas/calendar.ts';
import { Code } from '../../schemas/common.ts';

export const publishCalendarSpec = describeRoute({
  key: 'POST /admin/calendars',
  summary: 'Publishes a version of a production calendar; open deadlines move by it',
  body: z.strictObject({
    // the check of calendars says what is wrong with the rest, and where
    calendar: z.looseObject({ code: Code, version: z.union([Code, z.int()]) }),
  }),
  answer: { status: 202, schema: CalendarView },
});
