import { describe, expect, test } from '@jest/globals';
import type { DeadlineInput } from '../../../workflows/domain/deadlines.ts';
import { calculateDeadline } from '../../../workflows/domain/deadlines.ts';
import { marksOf } from '../../../workflows/domain/deadline-marks.ts';
import type { ReminderMark } from '../../../workflows/domain/regulation-parts.ts';
import type { Term } from '../../../workflows/domain/term.ts';
import { inCalendar, inMonths, working } from '../../givens/deadline-in-moscow.ts';
import { russianCalendar } from '../../givens/russian-calendar.ts';
import { after, april, filedInApril } from '../../givens/case-in-april.ts';

const DEFAULT: ReminderMark[] = [50, 80, 'lastWorkingDay'];

/** The marks as `mark at`, the instant in Moscow to the minute. */
function marks(
  from: string,
  term: Term,
  reminders: ReminderMark[] = DEFAULT,
  rest: Partial<DeadlineInput> = {},
): string[] {
  const input = { from, term, zone: 'Europe/Moscow', calendar: russianCalendar(), ...rest };
  return marksOf(input, calculateDeadline(input), reminders).map(({ mark, at }) => {
    const moscow = new Date(Date.parse(at) + 3 * 3_600_000).toISOString();
    return `${mark} ${moscow.slice(0, 16)}`;
  });
}

describe('reminders of a term', () => {
  test.each<[string, string, Term, string[]]>([
    [
      'ten working days from Monday, 6 April 2026, to Monday, 20 April: five are over with the 13th, eight with the 16th',
      '2026-04-06',
      working(10),
      ['50 2026-04-14T00:00', '80 2026-04-17T00:00', 'lastWorkingDay 2026-04-20T00:00'],
    ],
    [
      'five: half of them is two and a half, so three; four are over with Friday, the last begins on Monday',
      '2026-04-06',
      working(5),
      ['50 2026-04-10T00:00', '80 2026-04-11T00:00', 'lastWorkingDay 2026-04-13T00:00'],
    ],
    [
      'five of one week: 80 % and the last working day fall together, the first is kept',
      '2026-04-03',
      working(5),
      ['50 2026-04-09T00:00', '80 2026-04-10T00:00'],
    ],
    [
      'one working day: every share is over only with the day itself, so only its morning is left',
      '2026-04-06',
      working(1),
      ['lastWorkingDay 2026-04-07T00:00'],
    ],
    [
      'thirty calendar days to Wednesday, 6 May 2026: fifteen are over with 21 April, twenty-four with the 30th',
      '2026-04-06',
      inCalendar(30),
      ['50 2026-04-22T00:00', '80 2026-05-01T00:00', 'lastWorkingDay 2026-05-06T00:00'],
    ],
    [
      'five calendar days that end on Saturday, 11 April: moved to Monday, whose morning is the last',
      '2026-04-06',
      inCalendar(5),
      ['50 2026-04-10T00:00', '80 2026-04-11T00:00', 'lastWorkingDay 2026-04-13T00:00'],
    ],
    [
      'a month from 1 June 2026 has thirty days',
      '2026-06-01',
      inMonths(1),
      ['50 2026-06-17T00:00', '80 2026-06-26T00:00', 'lastWorkingDay 2026-07-01T00:00'],
    ],
    [
      'ten hours have no working day',
      '2026-04-06',
      'PT10H',
      ['50 2026-04-06T17:00', '80 2026-04-06T20:00'],
    ],
  ])('%s', (_, day, term, expected) => {
    expect(marks(`${day}T12:00:00+03:00`, term)).toEqual(expected);
  });

  test('none falls at the deadline itself', () => {
    expect(marks('2026-04-06T12:00:00+03:00', working(10), [100])).toEqual([]);
    expect(marks('2026-04-06T12:00:00+03:00', 'PT10H', [100])).toEqual([]);
  });

  test('a share that is a whole number of days is exactly these days', () => {
    // seven of a hundred calendar days from 6 April are over with the 13th
    const from = '2026-04-06T12:00:00+03:00';
    expect(marks(from, inCalendar(100), [7])).toEqual(['7 2026-04-14T00:00']);
  });

  test('come in the order of time, whatever the order of the regulation', () => {
    const from = '2026-04-06T12:00:00+03:00';
    expect(marks(from, working(10), ['lastWorkingDay', 80, 50])).toEqual(
      marks(from, working(10), DEFAULT),
    );
  });

  test('a pause and an extension take part in the count', () => {
    // 8 and 9 April are paused: with the extension 12 working days are 7, 10, 13-17, 20-24 April
    const rest = {
      pauses: [{ from: '2026-04-08T10:00:00+03:00', to: '2026-04-10T10:00:00+03:00' }],
      extensions: [working(2)],
    };
    expect(marks('2026-04-06T12:00:00+03:00', working(10), DEFAULT, rest)).toEqual([
      '50 2026-04-17T00:00',
      '80 2026-04-23T00:00',
      'lastWorkingDay 2026-04-24T00:00',
    ]);
  });
});

test('a deadline that moves keeps what people were reminded of', () => {
  const filed = after(filedInApril({ status: 'DRAFT' }), ['accepted', april(6)]);
  const { term } = filed.deadlines;
  if (!term) throw new Error('No term');
  const [half, ...others] = term.marks;
  if (!half) throw new Error('No marks');
  const marked = { ...term, marks: [{ ...half, isPast: true }, ...others] };
  const reminded = { ...filed, deadlines: { ...filed.deadlines, term: marked } };

  const extended = after({ ...reminded, extensions: [working(5)] }, ['extended', april(14)]);
  expect(extended.deadlines.term?.marks.map(({ mark, isPast }) => [mark, isPast])).toEqual([
    [50, true],
    [80, false],
    ['lastWorkingDay', false],
  ]);
});
