import { describe, expect, test } from '@jest/globals';
import type { DeadlineInput } from '../../../workflows/domain/deadlines.ts';
import { deadline, inCalendar, working } from '../../givens/deadline-in-moscow.ts';

describe('working days over the Russian production calendar', () => {
  test.each([
    // event (local noon)  days  last day      why
    ['2025-04-28', 5, '2025-05-07', 'May 2025: 1–4 May are off, 5–7 May work'],
    ['2025-04-30', 10, '2025-05-20', 'May 2025: 8–11 May are off too'],
    [
      '2026-04-30',
      5,
      '2026-05-08',
      'May 2026: 4–8 May are a full week, its Friday is short but works',
    ],
    ['2026-04-30', 6, '2026-05-12', 'May 2026: 9 May is a Saturday, so Monday 11 May is off'],
    ['2025-12-30', 1, '2026-01-12', 'New Year: 31 December to 11 January are off'],
    ['2024-12-31', 1, '2025-01-09', 'New Year 2025: work begins on Thursday, 9 January'],
    ['2025-06-11', 1, '2025-06-16', 'June 2025: 12–15 June are off'],
    ['2026-02-20', 1, '2026-02-24', 'Monday, 23 February 2026 is a holiday'],
    ['2026-03-06', 1, '2026-03-10', '8 March 2026 is a Sunday, so Monday 9 March is off'],
    ['2025-10-31', 1, '2025-11-01', 'Saturday, 1 November 2025 works'],
    ['2025-10-31', 2, '2025-11-05', '2–4 November 2025 are off'],
    ['2025-07-04', 1, '2025-07-07', 'an event of a Friday: the weekend is skipped'],
    ['2025-07-05', 1, '2025-07-07', 'an event of a Saturday: Monday is the first day'],
  ])('after %s, %i working days end on %s: %s', (event, days, lastDay) => {
    expect(deadline(`${event}T12:00:00+03:00`, working(days)).lastDay).toBe(lastDay);
  });
});

describe('calendar days', () => {
  test.each([
    ['2025-05-16', 30, '2025-06-16', '15 June is a Sunday: the end moves to Monday'],
    ['2025-04-01', 30, '2025-05-05', '1 May is a holiday, 2–4 May are off: Monday, 5 May'],
    ['2025-10-25', 7, '2025-11-01', 'the working Saturday needs no move'],
    ['2025-06-02', 1, '2025-06-03', 'the first day is the one after the event'],
    ['2025-05-01', 11, '2025-05-12', 'days off inside the term count'],
  ])('after %s, %i days end on %s: %s', (event, days, lastDay) => {
    expect(deadline(`${event}T12:00:00+03:00`, inCalendar(days)).lastDay).toBe(lastDay);
  });
});

describe('local dates', () => {
  test.each([
    // one instant, its local date differs
    ['Europe/Moscow', '2025-05-15T13:00:00Z', '2025-05-16', '2025-05-16T21:00:00.000Z'],
    ['Asia/Kamchatka', '2025-05-15T13:00:00Z', '2025-05-19', '2025-05-19T12:00:00.000Z'],
    ['Europe/Moscow', '2025-05-15T21:30:00Z', '2025-05-19', '2025-05-19T21:00:00.000Z'],
    ['Europe/Kaliningrad', '2025-05-15T21:30:00Z', '2025-05-16', '2025-05-16T22:00:00.000Z'],
    // the last minute and the first of a day
    ['Europe/Moscow', '2025-05-14T20:59:59Z', '2025-05-15', '2025-05-15T21:00:00.000Z'],
    ['Europe/Moscow', '2025-05-14T21:00:00Z', '2025-05-16', '2025-05-16T21:00:00.000Z'],
    // summer time begins on 29 March 2026 and ends on 25 October 2026
    ['Europe/Berlin', '2026-03-26T12:00:00Z', '2026-03-27', '2026-03-27T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-27T12:00:00Z', '2026-03-30', '2026-03-30T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-23T12:00:00Z', '2026-10-26', '2026-10-26T23:00:00.000Z'],
  ])('in %s one working day after %s is %s and is over at %s', (zone, from, lastDay, dueAt) => {
    expect(deadline(from, working(1), { zone })).toMatchObject({ lastDay, dueAt });
  });

  test('an event written with any offset is the same event', () => {
    const moscow = deadline('2025-05-15T23:30:00+03:00', working(1));
    expect(deadline('2025-05-16T08:30:00+12:00', working(1))).toEqual(moscow);
  });
});

describe('years whose decree is not out', () => {
  test.each([
    ['2026-12-28', 2, '2026-12-30', false, 'ends before New Year'],
    ['2026-12-28', 3, '2027-01-11', true, 'touches 2027'],
    ['2027-04-30', 1, '2027-05-04', true, '1 May 2027 is a Saturday: the law itself moves it'],
    ['2028-04-28', 1, '2028-05-02', true, 'no calendar at all: the law has 1 May'],
    [
      '2030-02-22',
      1,
      '2030-02-26',
      true,
      'no calendar: 23 February is a Saturday, moved by the law',
    ],
    ['2028-12-29', 1, '2029-01-09', true, 'no calendar: New Year until 8 January'],
  ])('after %s, %i working days: %s, provisional %s (%s)', (event, days, lastDay, provisional) => {
    const result = deadline(`${event}T12:00:00+03:00`, working(days));
    expect(result).toMatchObject({ lastDay, provisional });
  });
});

test('each day looked at is told, with its decree or article', () => {
  const pauses = [{ from: '2025-11-06T10:00:00+03:00', to: '2025-11-07T10:00:00+03:00' }];
  const { days } = deadline('2025-10-31T12:00:00+03:00', working(3), { pauses });
  const decree = 'постановление Правительства РФ от 04.10.2024 № 1335';
  expect(days).toEqual([
    { date: '2025-11-01', counted: true, reason: { code: 'working_weekend', source: decree } },
    { date: '2025-11-02', counted: false, reason: { code: 'weekend', source: 'ст. 111 ТК РФ' } },
    { date: '2025-11-03', counted: false, reason: { code: 'transferred', source: decree } },
    { date: '2025-11-04', counted: false, reason: { code: 'holiday', source: 'ст. 112 ТК РФ' } },
    { date: '2025-11-05', counted: true, reason: { code: 'counted' } },
    { date: '2025-11-06', counted: false, reason: { code: 'paused' } },
    { date: '2025-11-07', counted: true, reason: { code: 'counted' } },
  ]);
});

test('the day to which an end moves is told apart from the days of the term', () => {
  const { days } = deadline('2025-06-19T12:00:00+03:00', inCalendar(2));
  expect(days.map(({ date, counted, reason }) => [date, counted, reason.code])).toEqual([
    ['2025-06-20', true, 'counted'],
    ['2025-06-21', true, 'counted'],
    ['2025-06-22', false, 'weekend'],
    ['2025-06-23', false, 'rolled'],
  ]);
});

test.each<[string, Partial<DeadlineInput>]>([
  ['a term', { term: 'P1Y' }],
  ['an instant', { from: '2025-06-19T12:00:00' }],
  ['a zone', { zone: 'Europe/Atlantis' }],
  [
    'a century of pause',
    { pauses: [{ from: '2025-06-19T12:00:00Z', to: '2900-01-01T00:00:00Z' }] },
  ],
])('input that is not %s is refused, not counted', (_, wrong) => {
  expect(() => deadline('2025-06-19T12:00:00Z', working(1), wrong)).toThrow(RangeError);
});
