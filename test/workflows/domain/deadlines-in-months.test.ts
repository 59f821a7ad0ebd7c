import { describe, expect, test } from '@jest/globals';
import { calculateDeadline, type DeadlineInput } from '../../../workflows/domain/deadlines.ts';
import { explainDeadline } from '../../../workflows/domain/explain-deadline.ts';
import type { Term } from '../../../workflows/domain/term.ts';
import { deadline, inCalendar, inMonths, working } from '../../givens/deadline-in-moscow.ts';
import { russianCalendar } from '../../givens/russian-calendar.ts';

describe('a term in months ends on the same number of the last month (Civil Code, articles 192, 193)', () => {
  test.each([
    // event (local noon)  months  last day      why
    ['2026-04-15', 1, '2026-05-15', 'a Friday'],
    ['2025-09-10', 3, '2025-12-10', 'a Wednesday'],
    ['2026-07-31', 2, '2026-09-30', 'September has no 31st'],
    ['2026-01-30', 1, '2026-03-02', 'February has no 30th; its 28th is a Saturday'],
    ['2027-12-31', 2, '2028-02-29', 'the last day of a leap February'],
    ['2028-02-29', 12, '2029-02-28', 'a year of months from a leap day'],
    ['2026-02-28', 1, '2026-03-30', 'the 28th of March, a Saturday, not its last day'],
    ['2026-11-30', 3, '2027-03-01', 'over New Year; 28 February 2027 is a Sunday'],
    ['2026-02-09', 3, '2026-05-12', '9 May is a Saturday, Monday the 11th is off for it'],
    ['2026-08-20', 120, '2036-08-20', 'ten years'],
  ])('after %s, %i months: %s (%s)', (event, months, lastDay) => {
    expect(deadline(`${event}T12:00:00+03:00`, inMonths(months)).lastDay).toBe(lastDay);
  });

  test('by the local date of the event', () => {
    const from = '2026-04-14T21:30:00Z'; // in Moscow it is the 15th already
    expect(deadline(from, inMonths(1)).lastDay).toBe('2026-05-15');
    expect(deadline(from, inMonths(1), { zone: 'Europe/Kaliningrad' }).lastDay).toBe('2026-05-14');
    expect(deadline(from, inMonths(1)).dueAt).toBe('2026-05-15T21:00:00.000Z');
  });
});

describe('the days of a pause are added after', () => {
  test.each([
    // a month from Monday, 1 June 2026: without a pause Wednesday, 1 July
    ['2026-06-08T10:00', '2026-06-10T10:00', '2026-07-03', 'two ends of day'],
    ['2026-06-08T10:00', '2026-06-08T18:00', '2026-07-01', 'within one day'],
    ['2026-06-08T10:00', '2026-06-11T10:00', '2026-07-06', 'three: Saturday, 4 July, moves on'],
    ['2026-06-30T10:00', '2026-07-02T10:00', '2026-07-03', 'over the end of the term'],
    ['2026-07-06T10:00', '2026-07-08T10:00', '2026-07-01', 'after it'],
  ])('from %s to %s: %s (%s)', (from, to, lastDay) => {
    const pauses = [{ from: `${from}+03:00`, to: `${to}+03:00` }];
    expect(deadline('2026-06-01T12:00:00+03:00', inMonths(1), { pauses }).lastDay).toBe(lastDay);
  });
});

describe('extensions', () => {
  test.each<[string, Term, Term[], string, string]>([
    ['2026-01-31', inMonths(1), [inMonths(1)], '2026-03-31', 'months are added up first'],
    ['2026-06-01', inMonths(1), [inCalendar(10)], '2026-07-13', '11 July is a Saturday'],
    ['2026-06-01', inMonths(1), [working(2)], '2026-07-03', 'two working days after 1 July'],
    ['2026-06-01', working(10), [inMonths(1)], '2026-07-16', 'a month after 16 June'],
  ])('%s, %j with %j: %s (%s)', (event, term, extensions, lastDay) => {
    const result = deadline(`${event}T12:00:00+03:00`, term, { extensions });
    expect(result.lastDay).toBe(lastDay);
  });
});

test('the sentence says how months are counted', () => {
  const input: DeadlineInput = {
    from: '2026-01-30T12:00:00+03:00',
    term: inMonths(1),
    zone: 'Europe/Moscow',
    calendar: russianCalendar(),
  };
  const { ru, en } = explainDeadline(input, calculateDeadline(input));
  expect(ru).toContain('Срок — 1 месяц — считается');
  expect(ru).toContain('а если такого числа в нём нет — в его последний день (ст. 192 ГК РФ)');
  expect(ru).toContain('28 февраля 2026 г. — нерабочий день (ст. 111 ТК РФ)');
  expect(en).toContain('The term of 1 month counts');
  expect(en).toContain('art. 192');
});
