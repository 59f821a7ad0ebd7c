import { expect, test } from '@jest/globals';
import { isNewerVersion } from '../../../workflows/domain/is-newer-version.ts';

test.each<[string | number, string | number, boolean]>([
  [2, 1, true],
  [1, 1, false],
  [1, 2, false],
  [10, 9, true],
  ['10', 9, true],
  ['2026.10', '2026.9', true],
])('%s after %s: %s', (version, than, expected) => {
  expect(isNewerVersion(version, than)).toBe(expected);
});
