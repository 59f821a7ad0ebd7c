import { describe, expect, test } from '@jest/globals';
import { applyEvent } from '../../../workflows/domain/apply-event.ts';
import type { CaseFacts } from '../../../workflows/domain/case.ts';
import { checkCalendar } from '../../../workflows/domain/check-calendar.ts';
import { countAnew } from '../../../workflows/domain/count-anew.ts';
import type { Status } from '../../../workflows/domain/status.ts';
import type { EventType } from '../../../workflows/domain/transitions.ts';
import { after, april, filedInApril, lastDays, RULES } from '../../givens/case-in-april.ts';
import { changedCalendar } from '../../givens/changed-calendar.ts';

const { calendar } = RULES;
type Change = Parameters<typeof changedCalendar>[1];

const counted = (facts: CaseFacts, change: Change, now = april(8)) => {
  const changed = changedCalendar(calendar, change);
  expect(checkCalendar(changed, 'en')).toEqual([]);
  return countAnew(facts, now, RULES, changed);
};
/** What moves, from the last day of one month to that of another, as `20 > 21`. */
const moves = (facts: CaseFacts, change: Change, now?: string) => {
  const lastDay = (dueAt: string) =>
    new Date(Date.parse(dueAt) + 3 * 3_600_000 - 1).toISOString().slice(8, 10);
  return Object.fromEntries(
    counted(facts, change, now).moved.map(({ deadline, from, to }) => {
      return [deadline, `${lastDay(from)} > ${lastDay(to)}`];
    }),
  );
};
const caseAfter = (status: Status, event: EventType, changes: Partial<CaseFacts> = {}) =>
  after(filedInApril({ status, ...changes }), [event, april(6)]);

const OFF_15TH: Change = { off: ['2026-04-15'] };
const WORKING_SATURDAY: Change = { working: ['2026-04-11'] };

test('a decree that leaves the date makes it certain', () => {
  const facts = caseAfter('ACCEPTED', 'verified');
  const guessed = { ...calendar, provisionalYears: [2026] };
  const {
    moved,
    certainty,
    facts: decreed,
  } = countAnew(facts, april(8), { ...RULES, calendar: guessed }, changedCalendar(calendar, {}));
  expect(moved).toEqual([]);
  expect(certainty).toEqual([{ deadline: 'term', provisional: false }]);
  expect(decreed.deadlines.term?.provisional).toBe(false);
});

describe('which deadlines a new calendar moves', () => {
  // filed on Monday, 6 April 2026; told on Wednesday the 8th
  test.each<[string, Status, EventType, Change, Record<string, string>]>([
    ['a day off within', 'ACCEPTED', 'verified', OFF_15TH, { term: '20 > 21' }],
    ['the last day is off', 'ACCEPTED', 'verified', { off: ['2026-04-20'] }, { term: '20 > 21' }],
    ['a Saturday of work', 'ACCEPTED', 'verified', WORKING_SATURDAY, { term: '20 > 17' }],
    ['a day after the end', 'ACCEPTED', 'verified', { off: ['2026-04-21'] }, {}],
    ['a day before the start', 'ACCEPTED', 'verified', { off: ['2026-04-03'] }, {}],
    ['the day of the start', 'ACCEPTED', 'verified', { off: ['2026-04-06'] }, {}],
    ['a day off that was off', 'ACCEPTED', 'verified', { off: ['2026-04-12'] }, {}],
    [
      'one day for another',
      'ACCEPTED',
      'verified',
      { off: ['2026-04-15'], working: ['2026-04-11'] },
      {},
    ],
    [
      'only the shorter of two',
      'DRAFT',
      'accepted',
      { off: ['2026-04-09'], working: ['2026-04-18'] },
      { firstCheck: '09 > 10' },
    ],
    [
      'a calendar term that ends on a Saturday of work',
      'EXECUTED',
      'rendered',
      WORKING_SATURDAY,
      { acceptance: '13 > 11' },
    ],
    ['a day within a calendar term', 'EXECUTED', 'rendered', { off: ['2026-04-08'] }, {}],
    [
      'the window for an appeal',
      'UNDER_REVIEW',
      'refused',
      { off: ['2026-05-06'] },
      { appeal: '06 > 07' },
    ],
    ['the review of an appeal', 'REFUSED', 'appealed', OFF_15TH, { appealReview: '20 > 21' }],
    ['a case that is over', 'SERVICE_RENDERED', 'confirmed', OFF_15TH, {}],
    ['a window that has lapsed', 'INCOMPLETE', 'completionLapsed', OFF_15TH, {}],
  ])('%s (%s, %s)', (_, status, event, change, expected) => {
    expect(moves(caseAfter(status, event), change)).toEqual(expected);
  });

  test('an extension is counted with the term that it extends', () => {
    const extended = caseAfter('UNDER_REVIEW', 'extended', { extensions: [{ workingDays: 2 }] });
    expect(lastDays(extended)).toEqual({ term: '22' });
    expect(moves(extended, { off: ['2026-04-22'] })).toEqual({ term: '22 > 23' });
  });

  test('a pause that lasts is none of the calendar’s doing', () => {
    const waiting = caseAfter('UNDER_REVIEW', 'clarificationRequested');
    expect(moves(waiting, { off: ['2026-05-20'] }, april(10))).toEqual({});
    // 7 to 9 are left out by the pause already; the window of the answer, five days to the 13th, runs
    expect(moves(waiting, { off: ['2026-04-08'] }, april(10))).toEqual({
      clarification: '13 > 14',
    });
    expect(moves(waiting, OFF_15TH, april(10))).toEqual({ term: '23 > 24' });
  });

  test('money counts up to the end of its window', () => {
    const payment = {
      ...{ amount: 1, currency: 'RUB', confirmed: false, suspended: false, dueAt: april(20) },
      ...{ paidAt: null, receiptUrl: null, attempts: [] },
    };
    const waiting = caseAfter('VERIFIED', 'paymentRequested', { payment });
    const { facts, moved } = counted(waiting, { off: ['2026-04-15'] });
    expect(moved.map(({ deadline }) => deadline)).toContain('payment');
    expect(facts.payment?.dueAt).toBe(facts.deadlines.payment?.dueAt);

    const suspended = after({ ...waiting, payment }, ['paymentSuspended', april(21)]);
    expect(counted(suspended, OFF_15TH, april(22)).facts.payment).toEqual(payment);
  });
});

test('a year whose decree is out is provisional no more, whether anything moves or not', () => {
  const open = caseAfter('ACCEPTED', 'verified');
  const unsure = { ...RULES, calendar: { ...calendar, provisionalYears: [2026] } };
  const before = countAnew(open, april(7), RULES, unsure.calendar);
  expect(before.facts.deadlines.term?.provisional).toBe(true);
  expect(before.moved).toEqual([]);

  const { facts, moved } = countAnew(before.facts, april(8), unsure, { ...calendar, version: 3 });
  expect(facts.deadlines.term?.provisional).toBe(false);
  expect(moved).toEqual([]);
  expect(facts.calendar).toEqual({ code: 'ru', version: '3' });
});

test('nobody is reminded again of what they were reminded of', () => {
  const open = caseAfter('ACCEPTED', 'verified');
  const [half, ...later] = open.deadlines.term?.marks ?? [];
  if (!open.deadlines.term || !half) throw new Error('The term has no marks');
  const term = { ...open.deadlines.term, marks: [{ ...half, isPast: true }, ...later] };

  const { facts } = counted({ ...open, deadlines: { term } }, OFF_15TH, april(14));
  const marks = facts.deadlines.term?.marks ?? [];
  expect(marks.map(({ mark, isPast }) => [mark, isPast])).toEqual([
    [half.mark, true],
    ...later.map(({ mark }) => [mark, false]),
  ]);
  expect(marks.at(-1)?.at).not.toBe(later.at(-1)?.at);
});

describe('a term that was broken', () => {
  const broken = () => after({ ...caseAfter('ACCEPTED', 'verified'), overdue: true });
  const told = (change: Change, now: string) => {
    const { facts } = counted(broken(), change, now);
    const rules = { ...RULES, calendar: changedCalendar(calendar, change) };
    return applyEvent(facts, 'calendarChanged', now, rules);
  };

  test('is broken no longer when the new calendar moves it into the future', () => {
    expect(told(OFF_15TH, april(21))).toMatchObject({ overdue: false });
  });

  test('stays broken when it moves to a day that is over too, or to an earlier one', () => {
    expect(told(OFF_15TH, april(22))).toMatchObject({ overdue: true });
    expect(told(WORKING_SATURDAY, april(21))).toMatchObject({ overdue: true });
  });
});
