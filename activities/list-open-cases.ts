import { ApplicationFailure } from '@temporalio/common';
import { findCalendar } from '../db/queries/find-calendar.ts';
import { listOpenCases as list } from '../db/queries/list-open-cases.ts';
import type { CalendarActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';

/** The newest calendar of a code, and a page of the open cases that do not count by it yet. */
export function listOpenCases({ db }: Pick<Deps, 'db'>): CalendarActivities['listOpenCases'] {
  return async ({ code, ...page }) => {
    const calendar = await findCalendar(db, code);
    if (!calendar) throw ApplicationFailure.retryable(`There is no calendar ${code}`);
    const version = String(calendar.version);
    return { calendar, cases: await list(db, { code, version }, page) };
  };
}
