import { findCalendar } from '../../../db/queries/find-calendar.ts';
import { listEvents } from '../../../db/queries/list-events.ts';
import { carriedCalendar } from '../../../workflows/domain/carried-calendar.ts';
import { explainDeadlines } from '../../explain-deadlines.ts';
import { caseRoute } from '../../route.ts';
import { listDeadlinesSpec } from './list-deadlines.schema.ts';

export const listDeadlines = caseRoute(
  listDeadlinesSpec,
  async ({ deps, row, regulation, language }) => {
    if (!row.facts) return { body: { items: [] } };
    const { calendar, submittedAt } = row.facts;
    const { code, version } = calendar;
    const [stored, journal] = await Promise.all([
      findCalendar(deps.db, code, version),
      listEvents(deps.db, row.id),
    ]);
    if (!stored) throw new Error(`The calendar ${code}@${version} is gone`);

    const carried = carriedCalendar(stored, submittedAt, regulation.zone);
    const ground = { procedure: regulation, calendar: carried, journal };
    return { body: { items: explainDeadlines(row, ground, language) } };
  },
);
