import { beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { CalendarView } from '../../api/schemas/calendar.ts';
import type { CaseView } from '../../api/schemas/case.ts';
import { connect } from '../../db/connect.ts';
import { storeCalendar } from '../../db/queries/store-calendar.ts';
import { isWorkingDay } from '../../workflows/domain/business-calendar.ts';
import { changedCalendar } from '../givens/changed-calendar.ts';
import { eventually } from '../givens/eventually.ts';
import type { LiveApi } from '../givens/live-api.ts';
import { CERTIFICATE, LiveCase } from '../givens/live-case.ts';
import { russianCalendar } from '../givens/russian-calendar.ts';

const COUNT = 30;
const TOLD_MS = 90_000;
const TARGET = '/admin/calendars';
const Calendars = z.object({ items: z.array(CalendarView) });

/** A new production calendar moves the terms of many open cases, whoever stored it. */
export function newCalendar(api: LiveApi): void {
  let open: LiveCase[];
  let calendar = russianCalendar();

  beforeAll(async () => {
    const filed = Array.from({ length: COUNT }, () =>
      LiveCase.filed(api, 'petrov', CERTIFICATE, 'ASSIGNED'),
    );
    open = await Promise.all(filed);
  });

  const lastDay = ({ deadlines }: CaseView) =>
    deadlines.find(({ code }) => code === 'term')?.lastDay ?? '';
  const lastDays = () => Promise.all(open.map(async (one) => lastDay(await one.view())));
  /** The next calendar takes off the day on which all of these cases end; two days, if they were filed around midnight. */
  const next = async () => {
    const days = await lastDays();
    calendar = changedCalendar(calendar, { off: [...new Set(days)] });
    return days;
  };
  const haveMoved = async (from: string[], times: number) => {
    for (const [i, one] of open.entries()) {
      await one.untilItShows('a later term', (view) => lastDay(view) > (from[i] ?? ''));
      const told = (await one.events()).filter((type) => type === 'calendarChanged');
      expect(told).toHaveLength(times);
    }
    for (const day of await lastDays()) expect(isWorkingDay(calendar, day)).toBe(true);
  };

  test('published by an admin: each open case, once, and those that are filed from then on', async () => {
    const from = await next();
    const body = { calendar };
    const published = await api.call(CalendarView, 'admin', 'POST', TARGET, { body });
    expect(published).toMatchObject({ version: String(calendar.version), movedAt: null });
    await haveMoved(from, 1);

    const filed = await LiveCase.filed(api, 'petrov', CERTIFICATE, 'ASSIGNED');
    const ends = lastDay(await filed.view());
    expect(isWorkingDay(calendar, ends)).toBe(true);
    expect(from.every((day) => ends > day)).toBe(true);
    await eventually('every case has been told', TOLD_MS, async () => {
      const { items } = await api.call(Calendars, 'admin', 'GET', TARGET);
      return items[0]?.version === String(calendar.version) && items[0].movedAt;
    });
    await haveMoved(from, 1);
    expect(await filed.events()).not.toContain('calendarChanged');
  });

  test('come with an update of the product: the API that starts then begins to tell of it', async () => {
    const { reglament } = api;
    const from = await next();
    const database = connect(reglament.settings.DATABASE_URL);
    expect(await storeCalendar(database, calendar)).toBe('stored');
    await database.$client.end();
    process.kill(reglament.pidOf('api') ?? 0, 'SIGTERM');
    await haveMoved(from, 2);
  });
}
