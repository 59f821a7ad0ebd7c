import { expect, test } from '@jest/globals';
import { calendarChanged } from '../../workflows/messages.ts';
import { CalendarPublisher } from '../givens/calendar-publisher.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { changedCalendar } from '../givens/changed-calendar.ts';
import { realEngine } from '../givens/engines.ts';
import type { FiledCase } from '../givens/filed-case.ts';

const LONG_MS = 240_000;
/** More than are told at a time. */
const MANY = 55;
const AT_A_TIME = 5;

const world = givenCaseWorld(() => realEngine({ 'limit.historyCount.suggestContinueAsNew': 60 }));
const publisher = new CalendarPublisher(world);

const fileMany = async (workingDays: number): Promise<FiledCase[]> => {
  const filed: FiledCase[] = [];
  const line = async () => {
    while (filed.length <= MANY - AT_A_TIME) {
      const one = await world.file('certificate', {
        calendar: publisher.calendar,
        change: ({ terms }) => {
          terms.whole = { workingDays };
        },
      });
      await one.reaches('ASSIGNED');
      filed.push(one);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, line));
  return filed;
};
const termOf = async (filed: FiledCase) => {
  const { term } = (await filed.facts()).deadlines;
  if (!term) throw new Error('There is no term');
  return term;
};

test(
  'of many open cases exactly those move whose days the calendar has changed',
  async () => {
    const longer = await fileMany(10);
    const shorter = await fileMany(5);
    const [gone, ...told] = longer;
    await gone?.handle.terminate();
    const versions = await Promise.all(shorter.map(async (one) => (await one.row()).version));
    const lastDays = await Promise.all(told.map(async (one) => (await termOf(one)).lastDay));
    // two of them, if midnight has passed meanwhile
    const [lastDay = fail(), ...later] = [...new Set(lastDays)].sort();
    expect(later.length).toBeLessThan(2);
    const moving = await publisher.firstPass({ off: [lastDay] });

    for (const one of told) await one.records('calendarChanged');
    const moved = await Promise.all(told.map(async (one) => (await termOf(one)).lastDay));
    expect(moved).toEqual(lastDays.map((day) => publisher.workingDayAfter(day)));
    expect(await gone?.journal()).not.toContain('calendarChanged');
    // the others know of it all the same: they go on by the new calendar
    for (const one of shorter) {
      const { calendar } = await one.snapshot();
      expect(calendar.version).toBe(publisher.calendar.version);
    }
    const after = await Promise.all(shorter.map(async (one) => (await one.row()).version));
    expect(after).toEqual(versions);
    const { historyLength } = await moving.describe();
    expect(historyLength).toBeLessThan(1_000);
  },
  LONG_MS,
);

test(
  'calendars that come while a case continues as new are neither lost nor counted twice',
  async () => {
    const filed = await world.file('certificate', { calendar: publisher.calendar });
    await filed.isClaimed();
    const { lastDay } = await termOf(filed);
    const told = 30;
    let newest = publisher.calendar;
    for (let turn = 1; turn <= told; turn += 1) {
      const change = turn % 2 === 1 ? { off: [lastDay] } : { working: [lastDay] };
      newest = changedCalendar(newest, change);
      const command = filed.does('head.mvd', 'supplement', { comment: 'Справка', documents: [] });
      await Promise.all([filed.handle.signal(calendarChanged, newest), command]);
    }
    await filed.records('calendarChanged', told);
    expect(await filed.runs()).toBeGreaterThan(2);
    expect((await filed.facts()).calendar.version).toBe(String(newest.version));
    expect((await termOf(filed)).lastDay).toBe(lastDay);
    const journal = await filed.journal();
    expect(journal.filter((type) => type === 'calendarChanged')).toHaveLength(told);
    expect(journal.filter((type) => type === 'informationAdded')).toHaveLength(told);
    expect(await filed.wholeJournal()).toBe(true);
  },
  LONG_MS,
);

function fail(): never {
  throw new Error('No case was filed');
}
