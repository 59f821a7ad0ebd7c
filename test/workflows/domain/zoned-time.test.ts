import { expect, test } from '@jest/globals';
import { isZone, zonedClock } from '../../../workflows/domain/zoned-time.ts';

test.each([
  ['Europe/Moscow', '2025-05-16', '2025-05-15T21:00:00.000Z', 'an ordinary midnight'],
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', 'clocks go forward later that day'],
  ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z', 'clocks went forward the day before'],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', 'clocks go back later that day'],
  ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00.000Z', 'clocks went back the day before'],
  [
    'Asia/Beirut',
    '2026-03-29',
    '2026-03-28T22:00:00.000Z',
    'there is no midnight: 23:59, then 01:00',
  ],
  ['Asia/Beirut', '2025-10-26', '2025-10-25T22:00:00.000Z', '23:59, then 23:00, then midnight'],
  ['America/Santiago', '2025-09-07', '2025-09-07T04:00:00.000Z', 'no midnight, west of Greenwich'],
  [
    'America/Santiago',
    '2026-04-05',
    '2026-04-05T04:00:00.000Z',
    'two hours of 23, west of Greenwich',
  ],
  ['Asia/Kolkata', '2026-01-01', '2025-12-31T18:30:00.000Z', 'half an hour'],
])('in %s %s begins at %s: %s', (zone, date, begins) => {
  const clock = zonedClock(zone);
  const start = clock.startOfDay(date);
  expect(new Date(start).toISOString()).toBe(begins);
  expect(clock.localDate(start)).toBe(date);
  expect(clock.localDate(start - 1) < date).toBe(true);
});

test.each([
  ['Europe/Moscow', true],
  ['Asia/Kamchatka', true],
  ['UTC', true],
  ['Europe/Atlantis', false],
  ['+03:00', false],
  ['', false],
])('%s is a zone: %s', (zone, expected) => {
  expect(isZone(zone)).toBe(expected);
});
