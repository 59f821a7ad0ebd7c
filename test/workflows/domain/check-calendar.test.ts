import { expect, test } from '@jest/globals';
import type { Calendar } from '../../../workflows/domain/business-calendar.ts';
import { checkCalendar } from '../../../workflows/domain/check-calendar.ts';
import { russianCalendar } from '../../givens/russian-calendar.ts';

const calendar = russianCalendar();
const { '2025-05-01': mayDay, ...withoutMayDay } = calendar.days;
const withDay = (date: string, day: unknown) => ({
  ...calendar,
  days: { ...calendar.days, [date]: day },
});

test('the shipped calendar has no problems', () => {
  expect(mayDay).toBeDefined();
  expect(checkCalendar(calendar, 'ru')).toEqual([]);
});

test.each<[string, unknown, string, string]>([
  ['no object', null, '', 'shape'],
  ['no code', { ...calendar, code: '' }, 'code', 'shape'],
  ['years as text', { ...calendar, covers: { from: '2025', to: 2027 } }, 'covers', 'shape'],
  ['years the wrong way', { ...calendar, covers: { from: 2028, to: 2025 } }, 'covers', 'bad_years'],
  ['sources that are no text', { ...calendar, sources: [1] }, 'sources', 'shape'],
  ['no law', { ...calendar, law: undefined }, 'law', 'shape'],
  ['an unknown kind', withDay('2025-05-05', ['holiday', 1]), 'days', 'shape'],
  ['a date that does not exist', withDay('2025-02-30', ['off', 1]), 'days.2025-02-30', 'bad_date'],
  ['a date badly written', withDay('2025-5-1', ['off', 1]), 'days.2025-5-1', 'bad_date'],
  ['another year', withDay('2029-05-02', ['off', 1]), 'days.2029-05-02', 'year_not_covered'],
  [
    'a weekday that works',
    withDay('2025-05-05', ['working', 1]),
    'days.2025-05-05',
    'working_anyway',
  ],
  ['a missing source', withDay('2025-05-05', ['off', 9]), 'days.2025-05-05', 'no_source'],
  ['a negative source', withDay('2025-05-05', ['off', -1]), 'days.2025-05-05', 'no_source'],
  [
    'a forgotten holiday',
    { ...calendar, days: withoutMayDay },
    'days.2025-05-01',
    'holiday_missing',
  ],
  [
    'a provisional year not listed',
    { ...calendar, provisionalYears: [2031] },
    'provisionalYears.0',
    'year_not_covered',
  ],
  [
    'a law without source',
    { ...calendar, law: { ...calendar.law, weekends: 7 } },
    'law.weekends',
    'no_source',
  ],
  [
    'a 31st of June by law',
    { ...calendar, law: { ...calendar.law, dates: ['06-31'] } },
    'law.dates.0',
    'bad_date',
  ],
])('%s is reported', (_, value, path, code) => {
  const found = checkCalendar(value, 'ru');
  expect(found.map((problem) => [problem.path, problem.code])).toContainEqual([path, code]);
  expect(found.every(({ message }) => /[а-я]/.test(message))).toBe(true);
});

test('a working Saturday is fine', () => {
  const extra: Calendar = { ...calendar, days: { ...calendar.days, '2025-05-17': ['working', 3] } };
  expect(checkCalendar(extra, 'en')).toEqual([]);
});
