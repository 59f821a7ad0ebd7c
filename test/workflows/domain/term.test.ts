import { expect, test } from '@jest/globals';
import { describeTerm } from '../../../workflows/domain/describe-term.ts';
import { isTerm, parseTerm, type Term } from '../../../workflows/domain/term.ts';

test.each<[Term, string, number]>([
  [{ workingDays: 10 }, 'workingDays', 10],
  [{ calendarDays: 3660 }, 'calendarDays', 3660],
  [{ calendarMonths: 3 }, 'calendarMonths', 3],
  [{ calendarMonths: 120 }, 'calendarMonths', 120],
  ['PT30S', 'milliseconds', 30_000],
  ['PT1H30M', 'milliseconds', 5_400_000],
  ['P1DT12H', 'milliseconds', 129_600_000],
  ['P2W', 'milliseconds', 1_209_600_000],
  ['PT1M', 'milliseconds', 60_000],
])('%j is a term', (term, unit, amount) => {
  expect(parseTerm(term)).toEqual({ unit, amount });
  expect(isTerm(term)).toBe(true);
});

test.each<[unknown, string]>([
  [{ workingDays: 0 }, 'not_positive'],
  [{ calendarDays: -1 }, 'not_positive'],
  [{ workingDays: 1.5 }, 'fractional'],
  [{ workingDays: 3661 }, 'too_long'],
  [{ workingDays: Infinity }, 'too_long'],
  [{ calendarMonths: 121 }, 'too_long'],
  [{ calendarMonths: 0.5 }, 'fractional'],
  [{ calendarMonths: 0 }, 'not_positive'],
  [{ calendarMonths: 1, calendarDays: 1 }, 'shape'],
  [{ workingDays: NaN }, 'shape'],
  [{ workingDays: '10' }, 'shape'],
  [{ workingDays: 1, calendarDays: 1 }, 'shape'],
  [{ hours: 1 }, 'shape'],
  [{}, 'shape'],
  [[], 'shape'],
  [[10], 'shape'],
  [null, 'shape'],
  [undefined, 'shape'],
  [10, 'shape'],
  ['', 'shape'],
  ['P', 'shape'],
  ['PT', 'shape'],
  ['P1DT', 'shape'],
  ['10 days', 'shape'],
  ['pt30s', 'shape'],
  ['PT1S1M', 'shape'],
  ['P1W2D', 'shape'],
  ['PT0S', 'not_positive'],
  ['-PT1H', 'not_positive'],
  ['PT1.5H', 'fractional'],
  ['P0,5D', 'fractional'],
  ['P1Y', 'years_or_months'],
  ['P1M', 'years_or_months'],
  ['P1Y2M3D', 'years_or_months'],
  ['P3661D', 'too_long'],
  [`PT${'9'.repeat(500)}S`, 'too_long'],
])('%j is none: %s', (value, problem) => {
  expect(parseTerm(value)).toEqual({ problem });
  expect(isTerm(value)).toBe(false);
});

test.each<[Term, string, string]>([
  [{ workingDays: 1 }, '1 рабочий день', '1 working day'],
  [{ workingDays: 2 }, '2 рабочих дня', '2 working days'],
  [{ workingDays: 5 }, '5 рабочих дней', '5 working days'],
  [{ workingDays: 11 }, '11 рабочих дней', '11 working days'],
  [{ calendarDays: 21 }, '21 календарный день', '21 calendar days'],
  [{ calendarDays: 30 }, '30 календарных дней', '30 calendar days'],
  [{ calendarMonths: 1 }, '1 месяц', '1 month'],
  [{ calendarMonths: 3 }, '3 месяца', '3 months'],
  [{ calendarMonths: 12 }, '12 месяцев', '12 months'],
  ['PT1H30M', '1 час 30 минут', '1 hour 30 minutes'],
  ['PT30S', '30 секунд', '30 seconds'],
  ['P1W', '7 суток', '7 × 24 hours'],
])('%j in words', (term, ru, en) => {
  expect([describeTerm('ru', term), describeTerm('en', term)]).toEqual([ru, en]);
});
