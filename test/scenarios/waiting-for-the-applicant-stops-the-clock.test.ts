import { expect, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';

const world = givenCaseWorld();

const HOUR_MS = 3_600_000;

/**
 * April 2050, the agency's local time. No holiday is near, so that its days can be counted by hand:
 *
 *   Mo Tu We Th Fr Sa Su
 *    4  5  6  7  8  9 10
 *   11 12 13 14 15 16 17
 *   18 19 20 21 22
 */
const at = async (time: string) => {
  const wait = Date.parse(`2050-04-${time}+03:00`) - (await world.env.currentTimeMs());
  await world.env.sleep(wait);
};
const midnightAfter = (day: number) => `2050-04-${day.toString()}T21:00:00.000Z`;

test('the term of the case moves by the days that ended while it waited', async () => {
  // given a certificate filed on Monday the 4th, ten working days: 5-8 are four, 11-15 nine, 18 is the tenth
  await at('04T10:00');
  const filed = await world.file('certificate');
  const officer = await filed.isClaimed();
  const term = async () => (await filed.facts()).deadlines.term;
  expect(await term()).toMatchObject({ lastDay: '2050-04-18', dueAt: midnightAfter(18) });

  // when the officer asks on Wednesday the 6th, the answer may come in five working days: 7, 8, 11, 12, 13
  await at('06T15:00');
  await filed.does(officer, 'clarify', { questions: [{ code: 'q', text: 'Почему?' }] });
  expect((await filed.facts()).deadlines.clarification).toMatchObject({
    lastDay: '2050-04-13',
    dueAt: midnightAfter(13),
  });
  // and it comes on Friday the 8th, then the ends of 6 and 7 are left out: 5, 8, 11-15 are seven, 18, 19, 20
  await at('08T11:00');
  await filed.does('ivanova', 'resubmit', { documents: [] });
  await filed.reaches('UNDER_REVIEW');
  expect(await term()).toMatchObject({ lastDay: '2050-04-20', dueAt: midnightAfter(20) });

  // when rework takes Friday noon to Monday noon, only the end of one working day, the 8th, is left out
  await at('08T12:00');
  await filed.does(officer, 'rework', { remarks: [{ path: 'form.purpose', text: 'Точнее' }] });
  await at('11T12:00');
  await filed.does('ivanova', 'resubmit', { documents: [] });
  await filed.reaches('UNDER_REVIEW');
  expect(await term()).toMatchObject({ lastDay: '2050-04-21', dueAt: midnightAfter(21) });

  // when question and answer are of one day, nothing moves
  await filed.does(officer, 'clarify', { questions: [{ code: 'q', text: 'Сколько?' }] });
  await filed.does('ivanova', 'resubmit', { documents: [] });
  await filed.reaches('UNDER_REVIEW');
  expect(await term()).toMatchObject({ lastDay: '2050-04-21' });
  const { pauses } = await filed.facts();
  expect(pauses.map(({ from, to }) => [from.slice(8, 10), to?.slice(8, 10)])).toEqual([
    ['06', '08'],
    ['08', '11'],
    ['11', '11'],
  ]);

  // then the term is broken when its moved end has passed, not before
  await at('21T23:00');
  expect((await filed.facts()).overdue).toBe(false);
  await at('22T01:00');
  await filed.records('termBreached');
  expect((await filed.lastEvent('termBreached')).at).toMatch(/^2050-04-21T21:00/);
  expect((await filed.facts()).overdue).toBe(true);
});

test('an exact term stands while the case waits to be completed and to be paid', async () => {
  const filed = await world.file('business-licence', {
    form: { objectDescription: 'коротко' },
    change: ({ terms }) => {
      terms.whole = 'PT100H';
    },
  });
  await filed.reaches('INCOMPLETE');
  await filed.skip('200 hours');
  const form = { objectDescription: 'Частное охранное предприятие' };
  await filed.does('ivanova', 'resubmit', { form, documents: [] });
  await filed.reaches('AWAITING_PAYMENT');
  await filed.skip('30 hours');
  await filed.isPaid();
  await filed.reaches('ASSIGNED');

  const moment = async (type: Parameters<typeof filed.lastEvent>[0]) =>
    Date.parse((await filed.lastEvent(type)).at);
  const waited =
    (await moment('resubmitted')) -
    (await moment('foundIncomplete')) +
    (await moment('paymentConfirmed')) -
    (await moment('paymentRequested'));
  expect(waited).toBeGreaterThan(230 * HOUR_MS);
  const { deadlines, overdue, submittedAt } = await filed.facts();
  const due = Date.parse(submittedAt) + 100 * HOUR_MS + waited;
  expect(deadlines.term?.dueAt).toBe(new Date(due).toISOString());
  expect(overdue).toBe(false);
});
