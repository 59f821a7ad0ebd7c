import { expect, test } from '@jest/globals';
import { nextDelay } from '../../scripts/lib/back-off.mjs';

test('a part that keeps dying is started ever later, up to half a minute', () => {
  const delays = [nextDelay(0, 10)];
  while (delays.length < 9) delays.push(nextDelay(delays.at(-1) ?? 0, 10));
  expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test('a minute of work makes up for earlier deaths', () => {
  expect(nextDelay(30_000, 59_999)).toBe(30_000);
  expect(nextDelay(30_000, 60_000)).toBe(500);
});
