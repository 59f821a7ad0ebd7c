import { describe, expect, test } from '@jest/globals';
import { accrualNumber, isAccrualNumber } from '../../../workflows/domain/accrual-number.ts';
import { caseNumber } from '../../../workflows/domain/case-number.ts';

describe('the number of a charge', () => {
  test('has twenty digits and names the case and the charge', () => {
    expect(accrualNumber(caseNumber(2026, 17), 1)).toMatch(/^00000000260000017\d{3}$/);
    expect(accrualNumber(caseNumber(2026, 17), 1).slice(17, 19)).toBe('01');
  });

  test('ends with the check digit of the order № 107н, worked out by hand', () => {
    // 2·9 + 6·10 + 1·6 + 7·7 + 1·9 = 142, and 142 = 12 · 11 + 10: the weights move by two
    // 2·1 + 6·2 + 1·8 + 7·9 + 1·1 = 86, and 86 = 7 · 11 + 9
    expect(accrualNumber(caseNumber(2026, 17), 1)).toBe('00000000260000017019');
  });

  test('is another one for another charge or case', () => {
    const numbers = [1, 2, 3].flatMap((serial) =>
      [1, 2].map((nth) => accrualNumber(caseNumber(2026, serial), nth)),
    );
    expect(new Set(numbers).size).toBe(6);
    expect(numbers.every(isAccrualNumber)).toBe(true);
  });

  test('shows a digit that was typed wrong', () => {
    const right = accrualNumber(caseNumber(2026, 4_711), 1);
    const wrong = Array.from(right, (digit, at) => {
      const other = String((Number(digit) + 1) % 10);
      return right.slice(0, at) + other + right.slice(at + 1);
    });
    // a digit in the place of the weight 10 may change unseen where the remainder is 10: the order has it so
    expect(wrong.filter(isAccrualNumber)).toEqual([]);
  });

  test('is not made of what is no number of a case', () => {
    expect(() => accrualNumber('2026-17', 1)).toThrow(RangeError);
  });
});
