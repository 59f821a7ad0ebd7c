import { expect, test } from '@jest/globals';
import { checkDeadlineInput } from '../../../workflows/domain/check-deadline-input.ts';
import type { DeadlineInput } from '../../../workflows/domain/deadlines.ts';

const right = {
  from: '2025-06-19T12:00:00Z',
  term: { workingDays: 5 },
  zone: 'Europe/Moscow',
  pauses: [{ from: '2025-06-20T00:00:00+03:00', to: '2025-06-21T00:00:00+03:00' }],
  extensions: ['PT1H', { calendarDays: 2 }],
};
const hour = { from: '2025-06-20T00:00:00Z', to: '2025-06-20T01:00:00Z' };

test('right input has no problems', () => {
  expect(checkDeadlineInput(right, 'ru')).toEqual([]);
});

test('the longest terms of each unit are right', () => {
  for (const term of [{ calendarMonths: 120 }, { calendarDays: 3660 }, 'P3660D']) {
    expect(checkDeadlineInput({ from: right.from, term, zone: right.zone }, 'ru')).toEqual([]);
  }
});

test.each<[Partial<Omit<DeadlineInput, 'calendar'>>, string, string]>([
  [{ from: 'yesterday' }, 'from', 'instant'],
  [{ from: '2025-06-19' }, 'from', 'instant'],
  [{ from: '2025-06-19T12:00:00' }, 'from', 'instant'],
  [{ from: '2025-02-31T25:00:00Z' }, 'from', 'instant'],
  [{ from: '9999-12-31T00:00:00Z' }, 'from', 'instant'],
  [{ zone: 'Europe/Atlantis' }, 'zone', 'zone'],
  [{ term: { workingDays: 0 } }, 'term', 'term_not_positive'],
  [{ extensions: ['PT1H', 'P1Y'] }, 'extensions.1', 'term_years_or_months'],
  [{ extensions: [{ calendarDays: 3660 }] }, 'extensions', 'term_too_long'],
  [{ extensions: [{ calendarMonths: 120 }] }, 'extensions', 'term_too_long'],
  [{ extensions: Array<string>(101).fill('PT1S') }, 'extensions', 'too_many'],
  [{ pauses: Array<typeof hour>(101).fill(hour) }, 'pauses', 'too_many'],
  [{ pauses: [hour, { from: hour.to, to: hour.from }] }, 'pauses.1.to', 'pause_order'],
  [{ pauses: [{ from: hour.from, to: 'soon' }] }, 'pauses.0.to', 'instant'],
  [{ pauses: [{ from: hour.from, to: '2900-01-01T00:00:00Z' }] }, 'pauses', 'term_too_long'],
])('%j is reported', (wrong, path, code) => {
  const problems = checkDeadlineInput({ ...right, ...wrong }, 'ru');
  expect(problems.map((problem) => [problem.path, problem.code])).toEqual([[path, code]]);
  expect(problems.every(({ message }) => /[а-я]/.test(message))).toBe(true);
});
