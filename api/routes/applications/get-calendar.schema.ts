import { z } from 'zod';
import { describeRoute } from '../../route.ts';

export const getCalendarSpec = describeRoute({
  key: 'GET /applications/{id}/calendar.ics',
  summary:
    'The running deadlines of a case and its appointment, for a calendar program (iCalendar)',
  answer: { status: 200, schema: z.string(), kind: 'file', contentType: 'text/calendar' },
});
