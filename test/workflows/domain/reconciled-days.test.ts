import { expect, test } from '@jest/globals';
import { reconciledDays } from '../../../workflows/domain/reconciled-days.ts';

test('three whole days up to yesterday, by the calendar of the agency', () => {
  expect(reconciledDays('2026-03-10T02:00:00.000Z', 'Europe/Moscow', null)).toEqual({
    from: '2026-03-06T21:00:00.000Z',
    until: '2026-03-09T21:00:00.000Z',
  });
  expect(reconciledDays('2026-03-09T17:00:00.000Z', 'Asia/Kamchatka', null)).toEqual({
    from: '2026-03-06T12:00:00.000Z',
    until: '2026-03-09T12:00:00.000Z',
  });
});

test('or up to a named one', () => {
  expect(reconciledDays('2026-06-01T00:00:00.000Z', 'Europe/Moscow', '2026-01-02').until).toBe(
    '2026-01-02T21:00:00.000Z',
  );
});
