import { describe, expect, test } from '@jest/globals';
import {
  isProvisionalYear,
  isWorkingDay,
  reasonOf,
  sliceCalendar,
} from '../../../workflows/domain/business-calendar.ts';
import { addDays } from '../../../workflows/domain/local-date.ts';
import { russianCalendar } from '../../givens/russian-calendar.ts';

const calendar = russianCalendar();

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let d = `${String(year)}-01-01`; d.startsWith(String(year)); d = addDays(d, 1)) days.push(d);
  return days;
}

describe('working days agree with the published production calendar', () => {
  test.each([
    [2025, [17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22], [58, 59, 66, 64], 247, 1972],
    [2026, [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22], [55, 62, 66, 64], 247, 1972],
  ])('%i', (year, months, quarters, total, hours) => {
    const working = daysOf(year).filter((day) => isWorkingDay(calendar, day));
    const inMonths = (first: number, last: number) =>
      working.filter((day) => Number(day.slice(5, 7)) >= first && Number(day.slice(5, 7)) <= last);

    expect(months.map((_, i) => inMonths(i + 1, i + 1).length)).toEqual(months);
    expect(quarters.map((_, i) => inMonths(i * 3 + 1, i * 3 + 3).length)).toEqual(quarters);
    expect(working).toHaveLength(total);

    // The norm of a 40-hour week: each shortened day is an hour less.
    const short = Object.entries(calendar.days).filter(
      ([day, [kind]]) => day.startsWith(String(year)) && kind === 'short',
    );
    expect(working.length * 8 - short.length).toBe(hours);
  });
});

test('a provisional year is what the law says by itself', () => {
  const withoutDecrees = sliceCalendar(calendar, 1970, 1970);
  for (const year of calendar.provisionalYears) {
    for (const day of daysOf(year)) {
      expect([day, isWorkingDay(calendar, day)]).toEqual([day, isWorkingDay(withoutDecrees, day)]);
    }
  }
});

test.each([
  ['2025-05-01', 'holiday', 'ст. 112 ТК РФ'],
  ['2025-03-08', 'holiday', 'ст. 112 ТК РФ'], // a Saturday, and yet named
  ['2025-05-02', 'transferred', 'постановление Правительства РФ от 04.10.2024 № 1335'],
  ['2025-11-01', 'working_weekend', 'постановление Правительства РФ от 04.10.2024 № 1335'],
  ['2026-01-09', 'transferred', 'постановление Правительства РФ от 24.09.2025 № 1466'],
  ['2026-12-31', 'transferred', 'постановление Правительства РФ от 24.09.2025 № 1466'],
  ['2026-03-09', 'transferred', 'ст. 112 ТК РФ'],
  ['2026-05-08', 'short', 'ст. 95 ТК РФ'],
  ['2026-05-16', 'weekend', 'ст. 111 ТК РФ'],
  ['2026-05-14', 'working', undefined],
  ['2028-05-09', 'holiday', 'ст. 112 ТК РФ'],
  ['2033-05-02', 'transferred', 'ст. 112 ТК РФ'], // 1 May 2033 is a Sunday
  ['2033-01-10', 'working', undefined], // New Year days are not moved by the law
])('%s is %s by %s', (date, code, source) => {
  expect(reasonOf(calendar, date)).toEqual(source === undefined ? { code } : { code, source });
});

test('a slice knows its years and takes all others for provisional', () => {
  const slice = sliceCalendar(calendar, 2026, 2030);
  expect(slice.covers).toEqual({ from: 2026, to: 2027 });
  expect(Object.keys(slice.days).every((day) => day >= '2026' && day < '2028')).toBe(true);
  expect([2025, 2026, 2027, 2028].map((year) => isProvisionalYear(slice, year))).toEqual([
    true,
    false,
    true,
    true,
  ]);
  for (const day of daysOf(2026)) expect(reasonOf(slice, day)).toEqual(reasonOf(calendar, day));
  expect(JSON.parse(JSON.stringify(slice))).toEqual(slice);
  expect(JSON.stringify(sliceCalendar(calendar, 2026, 2026)).length).toBeLessThan(2000);
});
