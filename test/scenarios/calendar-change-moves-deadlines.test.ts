import { beforeAll, expect, test } from '@jest/globals';
import { addDays, isWeekend, type LocalDate } from '../../workflows/domain/local-date.ts';
import { calendarChanged } from '../../workflows/messages.ts';
import { CalendarPublisher, saturdayBefore } from '../givens/calendar-publisher.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { changedCalendar } from '../givens/changed-calendar.ts';
import type { FiledCase } from '../givens/filed-case.ts';

const world = givenCaseWorld();
const publisher = new CalendarPublisher(world);

/** Monday noon in Moscow, in a year that no decree knows. */
beforeAll(async () => {
  const wait = Date.parse('2050-04-04T12:00:00+03:00') - (await world.env.currentTimeMs());
  await world.env.sleep(wait);
});

const file = (service: string, filing?: Parameters<typeof world.file>[1]) =>
  world.file(service, { calendar: publisher.calendar, ...filing });

const midnightAfter = (date: LocalDate) => `${date}T21:00:00.000Z`;

const lastDayOf = async (filed: FiledCase, code: 'term' | 'rework' | 'payment') => {
  const deadline = (await filed.facts()).deadlines[code];
  if (!deadline) throw new Error(`There is no ${code}`);
  return deadline.lastDay;
};
/** Lets the clock run to an instant; what falls due at it has happened. */
const runTo = async (instant: string, offsetMs: number) =>
  world.env.sleep(Date.parse(instant) + offsetMs - (await world.env.currentTimeMs()));
const HOUR_MS = 3_600_000;

test('later: both dates are in the journal, and the term is broken at the new one, not at the old', async () => {
  const filed = await file('certificate');
  const officer = await filed.isClaimed();
  const before = await lastDayOf(filed, 'term');
  const after = publisher.workingDayAfter(before);
  const { code, version } = await publisher.publish({ off: [before] });

  expect(await filed.lastEvent('calendarChanged')).toMatchObject({
    actorRole: 'system',
    fromStatus: 'UNDER_REVIEW',
    toStatus: 'UNDER_REVIEW',
    data: {
      calendar: { code, version: String(version) },
      moved: [{ deadline: 'term', from: midnightAfter(before), to: midnightAfter(after) }],
    },
  });
  const { deadlines, calendar: counted } = await filed.facts();
  expect(deadlines.term?.lastDay).toBe(after);
  expect(counted).toEqual({ code, version: String(version) });
  expect((await filed.row()).termDueAt).toBe(midnightAfter(after));

  await runTo(midnightAfter(before), HOUR_MS);
  expect(await filed.journal()).not.toContain('termBreached');
  await runTo(midnightAfter(after), HOUR_MS);
  await filed.records('termBreached');
  expect((await filed.lastEvent('termBreached')).at.slice(0, 16)).toBe(
    midnightAfter(after).slice(0, 16),
  );

  // a term that was broken and is not over any more: nobody has to answer for it
  await filed.records('escalated');
  await publisher.publish({ off: [after, addDays(after, 1)] });
  await filed.records('calendarChanged', 2);
  const moved = await filed.facts();
  expect(moved).toMatchObject({ overdue: false, escalation: null });
  expect(moved.deadlines).not.toHaveProperty('escalation');
  await runTo(moved.deadlines.term?.dueAt ?? '', HOUR_MS);
  await filed.records('termBreached', 2);
  await filed.does(officer, 'approve', {});
  expect(await filed.wholeJournal()).toBe(true);
});

test('earlier: a window of the applicant closes earlier', async () => {
  const filed = await file('certificate');
  const officer = await filed.isClaimed();
  await filed.does(officer, 'rework', { remarks: [{ path: 'form.purpose', text: 'Точнее' }] });
  const before = await lastDayOf(filed, 'rework');
  await publisher.publish({ working: [saturdayBefore(before)] });

  const { moved } = (await filed.lastEvent('calendarChanged')).data as {
    moved: { deadline: string; from: string; to: string }[];
  };
  const rework = moved.find(({ deadline }) => deadline === 'rework');
  expect(rework?.from).toBe(midnightAfter(before));
  expect(rework?.to).toBe((await filed.facts()).deadlines.rework?.dueAt);
  expect(Date.parse(rework?.to ?? '')).toBeLessThan(Date.parse(midnightAfter(before)));

  expect(await filed.ends()).toBe('annulled');
  expect((await filed.lastEvent('reworkLapsed')).at.slice(0, 16)).toBe(rework?.to.slice(0, 16));
  expect((await filed.journal()).filter((type) => type === 'calendarChanged')).toHaveLength(1);
});

test('money counts up to the moved end of its window, and the case is rejected only then', async () => {
  const filed = await file('business-licence');
  await filed.reaches('AWAITING_PAYMENT');
  const before = await lastDayOf(filed, 'payment');
  const after = publisher.workingDayAfter(before);
  await publisher.publish({ off: [before] });
  expect((await filed.facts()).payment?.dueAt).toBe(midnightAfter(after));
  await runTo(midnightAfter(before), HOUR_MS);
  await filed.isPaid();
  await filed.reaches('ASSIGNED');
});

test('what does not move is not written, but counted by the new calendar from then on', async () => {
  const filed = await file('certificate');
  const officer = await filed.isClaimed();
  const { version, facts } = await filed.row();
  const far = addDays(await lastDayOf(filed, 'term'), 60);
  const { version: newest } = await publisher.publish({
    off: [isWeekend(far) ? addDays(far, 2) : far],
  });

  expect(await filed.row()).toMatchObject({ version, facts });
  const snapshot = await filed.snapshot();
  expect(snapshot.calendar.version).toBe(newest);
  expect(snapshot.seq).toBe(version);
  await filed.does(officer, 'approve', {});
  await filed.reaches('SERVICE_RENDERED');
  expect((await filed.facts()).calendar.version).toBe(String(newest));
});

test('a case that waits for its applicant goes on by the new calendar', async () => {
  const filed = await file('certificate');
  const officer = await filed.isClaimed();
  await filed.does(officer, 'clarify', { questions: [{ code: 'q', text: 'Почему?' }] });
  const before = await lastDayOf(filed, 'term');
  await publisher.publish({ off: [before] });
  const after = publisher.workingDayAfter(before);
  expect((await filed.facts()).deadlines.term?.lastDay).toBe(after);
  await filed.does('ivanova', 'resubmit', { documents: [] });
  await filed.reaches('UNDER_REVIEW');
  expect((await filed.facts()).deadlines.term?.lastDay).toBe(after);
});

test('told twice, told of an older one, or of another country’s, a case does nothing', async () => {
  const filed = await file('certificate');
  await filed.isClaimed();
  const older = publisher.calendar;
  await publisher.publish({ off: [await lastDayOf(filed, 'term')] });
  await filed.handle.signal(calendarChanged, publisher.calendar);
  await filed.handle.signal(calendarChanged, older);
  await filed.handle.signal(calendarChanged, { ...older, code: 'by', version: 1_000 });
  expect((await filed.snapshot()).calendar.version).toBe(publisher.calendar.version);
  expect((await filed.journal()).filter((type) => type === 'calendarChanged')).toHaveLength(1);
});

test('a case that was told before its acceptance is accepted by the new calendar', async () => {
  const plain = await file('certificate');
  const lastDay = await lastDayOf(plain, 'term');
  const told = changedCalendar(publisher.calendar, { off: [lastDay] });
  const filed = await file('certificate', { told });
  expect(await lastDayOf(filed, 'term')).toBe(publisher.workingDayAfter(lastDay));
  expect(await filed.journal()).not.toContain('calendarChanged');
});

test('a case filed by the earlier calendar while the others are told is told at last', async () => {
  const early = await file('certificate');
  const before = await lastDayOf(early, 'term');
  const earlier = publisher.calendar;
  const moving = await publisher.firstPass({ off: [before] });
  await early.records('calendarChanged');
  const late = await file('certificate', { calendar: earlier });
  expect(await lastDayOf(late, 'term')).toBe(before);
  await publisher.lastPass(moving);
  await late.records('calendarChanged');
  expect(await lastDayOf(late, 'term')).toBe(publisher.workingDayAfter(before));
  expect((await early.journal()).filter((type) => type === 'calendarChanged')).toHaveLength(1);
});

test('a case that is over is not told', async () => {
  const filed = await file('certificate');
  const lastDay = await lastDayOf(filed, 'term');
  await filed.does('ivanova', 'withdraw', { reason: 'Передумала' });
  await filed.ends();
  const { version } = await filed.row();
  await publisher.publish({ off: [lastDay] });
  expect(await filed.row()).toMatchObject({ version });
});
