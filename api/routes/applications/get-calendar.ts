import { writeCalendar } from '../../write-calendar.ts';
import { caseRoute } from '../../route.ts';
import { getCalendarSpec } from './get-calendar.schema.ts';

export const getCalendar = caseRoute(getCalendarSpec, ({ row, regulation, language }) => {
  const calendar = writeCalendar(row, regulation, language);
  return Promise.resolve({
    send: (response) => {
      response.attachment(`${row.number ?? row.id}.ics`);
      response.set({
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Language': language,
        'Cache-Control': 'private, no-store',
      });
      response.send(calendar);
      return Promise.resolve();
    },
  });
});
