import { expect, test } from '@jest/globals';
import { calendarChanged } from '../../workflows/messages.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { russianCalendar } from '../givens/russian-calendar.ts';

const world = givenCaseWorld();
const calendar = russianCalendar();

test('a date that stays, but that a decree makes certain, is told', async () => {
  // Monday noon in Moscow, far from holidays
  const wait = Date.parse('2050-04-04T12:00:00+03:00') - (await world.env.currentTimeMs());
  await world.env.sleep(wait);
  const filed = await world.file('certificate', { calendar });
  await filed.isClaimed();
  const before = (await filed.facts()).deadlines.term;
  expect(before?.provisional).toBe(true); // no decree of that year is out
  const year = Number(before?.lastDay.slice(0, 4));
  const { covers, version } = calendar;
  const decreed = {
    ...{ ...calendar, version: Number(version) + 1 },
    ...{ covers: { ...covers, to: year }, provisionalYears: [] },
  };
  await filed.handle.signal(calendarChanged, decreed);
  await filed.records('calendarChanged');

  expect((await filed.lastEvent('calendarChanged')).data).toMatchObject({
    moved: [],
    certainty: [{ deadline: 'term', provisional: false }],
  });
  const { term } = (await filed.facts()).deadlines;
  expect(term).toMatchObject({ dueAt: before?.dueAt, provisional: false });
});
