import { describe, expect, test } from '@jest/globals';
import type { Term } from '../../../workflows/domain/term.ts';
import { deadline, inCalendar, working } from '../../givens/deadline-in-moscow.ts';

describe('pauses: a day is used up if the clock runs at its end', () => {
  test.each([
    // three working days after Monday, 16 June 2025: without a pause Thursday, 19 June
    ['2025-06-17T10:00', '2025-06-18T10:00', '2025-06-20', 'over the end of the 17th'],
    ['2025-06-17T09:00', '2025-06-17T18:00', '2025-06-19', 'within the 17th'],
    ['2025-06-17T00:00', '2025-06-18T00:00', '2025-06-20', 'the whole 17th'],
    ['2025-06-17T23:59:59', '2025-06-18T00:00', '2025-06-20', 'the last second of the 17th'],
    ['2025-06-18T00:00', '2025-06-18T12:00', '2025-06-19', 'from 24:00 of the 17th'],
    ['2025-06-18T00:00', '2025-06-18T00:00', '2025-06-19', 'no time at all'],
    [
      '2025-06-16T09:00',
      '2025-06-17T09:00',
      '2025-06-19',
      'the day of the event counts for nothing',
    ],
    ['2025-06-20T09:00', '2025-06-30T09:00', '2025-06-19', 'after the end'],
    ['2025-06-18T09:00', '2025-06-25T09:00', '2025-06-26', 'a week, its weekend was off anyway'],
  ])('from %s to %s: the last day is %s (%s)', (from, to, lastDay) => {
    const pauses = [{ from: `${from}+03:00`, to: `${to}+03:00` }];
    expect(deadline('2025-06-16T12:00:00+03:00', working(3), { pauses }).lastDay).toBe(lastDay);
  });

  test('a calendar term stands still too, through days off', () => {
    const pauses = [{ from: '2025-06-18T09:00:00+03:00', to: '2025-06-25T09:00:00+03:00' }];
    const { lastDay } = deadline('2025-06-16T12:00:00+03:00', inCalendar(3), { pauses });
    expect(lastDay).toBe('2025-06-26');
  });

  test('an end moved off a Sunday does not fall on a day that the pause took', () => {
    const pauses = [{ from: '2025-06-16T12:00:00+03:00', to: '2025-06-17T12:00:00+03:00' }];
    const { lastDay } = deadline('2025-05-16T12:00:00+03:00', inCalendar(30), { pauses });
    expect(lastDay).toBe('2025-06-17');
  });

  test('overlapping pauses take a day once', () => {
    const pauses = [
      { from: '2025-06-17T10:00:00+03:00', to: '2025-06-18T10:00:00+03:00' },
      { from: '2025-06-17T12:00:00+03:00', to: '2025-06-18T12:00:00+03:00' },
    ];
    const { lastDay } = deadline('2025-06-16T12:00:00+03:00', working(3), { pauses });
    expect(lastDay).toBe('2025-06-20');
  });
});

describe('extensions', () => {
  test.each<[string, Term, Term[], string, string]>([
    ['2025-06-03', inCalendar(10), [], '2025-06-16', '13 June is off'],
    ['2025-06-03', inCalendar(10), [inCalendar(3)], '2025-06-16', 'added up first, moved once'],
    ['2025-06-03', inCalendar(10), [inCalendar(2), inCalendar(2)], '2025-06-17', '14 days'],
    ['2025-06-03', working(5), [working(5)], '2025-06-19', 'ten working days'],
    ['2025-06-03', inCalendar(10), [working(1)], '2025-06-16', '13 June, then a working day'],
    ['2025-06-19', working(1), [inCalendar(1)], '2025-06-23', 'Friday, then Saturday, moved'],
    ['2025-06-19', working(1), [inCalendar(1), working(1)], '2025-06-24', 'two working days first'],
  ])('%s, %j with %j: %s (%s)', (event, term, extensions, lastDay) => {
    const result = deadline(`${event}T12:00:00+03:00`, term, { extensions });
    expect(result.lastDay).toBe(lastDay);
  });

  test('an exact extension is added to the end of the last day', () => {
    const result = deadline('2025-06-19T12:00:00+03:00', working(1), { extensions: ['PT1H'] });
    expect(result).toMatchObject({ dueAt: '2025-06-20T22:00:00.000Z', lastDay: '2025-06-21' });
  });
});

describe('exact durations', () => {
  const from = '2025-06-20T20:00:00Z'; // Friday, 23:00 in Moscow
  test.each<[Term, [string, string][], string, string]>([
    ['PT30S', [], '2025-06-20T20:00:30.000Z', '2025-06-20'],
    ['PT1H', [], '2025-06-20T21:00:00.000Z', '2025-06-20'],
    ['PT24H', [], '2025-06-21T20:00:00.000Z', '2025-06-21'],
    ['P2W', [], '2025-07-04T20:00:00.000Z', '2025-07-04'],
    ['PT1H', [['20:30', '20:40']], '2025-06-20T21:10:00.000Z', '2025-06-21'],
    [
      'PT1H',
      [
        ['20:30', '20:40'],
        ['20:35', '20:50'],
      ],
      '2025-06-20T21:20:00.000Z',
      '2025-06-21',
    ],
    [
      'PT1H',
      [
        ['20:35', '20:50'],
        ['20:30', '20:55'],
      ],
      '2025-06-20T21:25:00.000Z',
      '2025-06-21',
    ],
    ['PT1H', [['19:00', '20:10']], '2025-06-20T21:10:00.000Z', '2025-06-21'],
    ['PT1H', [['18:00', '19:00']], '2025-06-20T21:00:00.000Z', '2025-06-20'],
    [
      'PT1H',
      [
        ['20:50', '21:50'],
        ['21:55', '22:00'],
      ],
      '2025-06-20T22:05:00.000Z',
      '2025-06-21',
    ],
    ['PT1H', [['21:00', '22:00']], '2025-06-20T21:00:00.000Z', '2025-06-20'],
  ])('%s with pauses %j ends at %s', (term, times, dueAt, lastDay) => {
    const pauses = times.map(([begin, end]) => ({
      from: `2025-06-20T${begin}:00Z`,
      to: `2025-06-20T${end}:00Z`,
    }));
    const result = deadline(from, term, { pauses });
    expect(result).toEqual({ dueAt, lastDay, provisional: false, days: [] });
  });
});
