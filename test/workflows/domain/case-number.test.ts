import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  appealNumber,
  caseNumber,
  caseNumberOfAppeal,
  isCaseNumber,
} from '../../../workflows/domain/case-number.ts';

const numbers = fc
  .tuple(fc.integer({ min: 1970, max: 2999 }), fc.integer({ min: 1, max: 9_999_999 }))
  .map(([year, serial]) => caseNumber(year, serial));

const positions = fc.nat({ max: 13 }).filter((position) => position !== 4 && position !== 12);

test('a number reads year, serial, check digit', () => {
  expect(caseNumber(2026, 1)).toBe('2026-0000001-4');
  expect(caseNumber(2026, 9_999_999)).toMatch(/^2026-9999999-\d$/);
});

test('a number that was given out is recognised', () => {
  fc.assert(fc.property(numbers, isCaseNumber));
});

test('any one wrong digit is noticed', () => {
  fc.assert(
    fc.property(numbers, positions, fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const wrong = String((Number(number[at]) + by) % 10);
      return !isCaseNumber(number.slice(0, at) + wrong + number.slice(at + 1));
    }),
  );
});

test('any two neighbours swapped are noticed, except 0 and 9', () => {
  fc.assert(
    fc.property(numbers, fc.nat({ max: 10 }), (number, at) => {
      const digits = Array.from(number.replaceAll('-', ''));
      const [left = '', right = ''] = digits.slice(at, at + 2);
      fc.pre(left !== right && !['09', '90'].includes(left + right));
      digits.splice(at, 2, right, left);
      const all = digits.join('');
      return !isCaseNumber(`${all.slice(0, 4)}-${all.slice(4, 11)}-${all.slice(11)}`);
    }),
  );
});

describe.each([
  ['', 'empty'],
  ['2026-0000001-4 ', 'a trailing space'],
  ['202600000014', 'no dashes'],
  ['٢٠٢٦-٠٠٠٠٠٠١-٤', 'digits of another script'],
  ['2026-0000001-4\n', 'a trailing line end'],
])('%j (%s)', (text) => {
  test('is no case number', () => expect(isCaseNumber(text)).toBe(false));
});

test.each([0, -1, 1.5, 10_000_000, Number.NaN])('the serial %d has no number', (serial) => {
  expect(() => caseNumber(2026, serial)).toThrow(RangeError);
});

test('an appeal number leads back to its case', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 99 }), (number, nth) => {
      expect(caseNumberOfAppeal(appealNumber(number, nth))).toBe(number);
      expect(isCaseNumber(appealNumber(number, nth))).toBe(false);
    }),
  );
  expect(caseNumberOfAppeal('2026-0000001-4')).toBeNull();
  expect(caseNumberOfAppeal('2026-0000001-4-A0')).toBeNull();
  expect(caseNumberOfAppeal('2026-0000001-7-A1')).toBeNull();
});
