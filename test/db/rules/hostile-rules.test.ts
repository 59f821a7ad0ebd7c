import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ruleBook } from '../../../db/rules/rule-book.ts';
import { check, checked, holds, regulation } from '../../givens/rules.ts';

describe('a hostile rule', () => {
  const nested = (depth: number) => `${'('.repeat(depth)}true${')'.repeat(depth)}`;
  test.each([
    ['deep brackets', nested(900)],
    ['many signs', `${'!'.repeat(1_900)}true`],
    ['a long chain', Array.from({ length: 200 }, () => 'true').join(' && ')],
    ['a huge list', `form.members in [${Array.from({ length: 400 }, (_, i) => i).join(',')}]`],
    ['many arguments', `years(${Array.from({ length: 50 }, () => "'a'").join(',')}) > 1`],
  ])('of %s is told to be too large', (_, rule) => {
    expect(check(rule).map(({ code }) => code)).toEqual(['rule_too_large']);
  });

  test('of any text is answered, never thrown', () => {
    const parts = fc.constantFrom(
      ...['form', '.', 'has(', ')', '(', '&&', '||', '!', '==', '<', '1', '2.5', "'x'", '[', ']'],
      ...['form.area', 'form.income', 'form.household', '.all(', 'a,', 'a', '?', ':', '{', '$'],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (rule) => {
        expect(() => check(rule.join(' '))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  test('that is as heavy as it may be ends soon on the fullest form', () => {
    const household = Array.from({ length: 600 }, (_, i) => ({
      name: `${i}`,
      income: i,
      payments: [i],
    }));
    const loop = 'form.household.all(one, one.payments.all(p, p * 2 + 1 > p - 1 && p < 1e9))';
    const rule = Array.from({ length: 10 }, () => loop).join(' && ');
    expect(check(rule)).toEqual([]);
    const started = performance.now();
    expect(holds(rule, { household })).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test('the same application always gets the same answer, whatever was judged before', () => {
  const rules = ['form.income / form.members < 8600', 'form.household.all(o, has(o.income))'];
  const anyForm = fc.record({
    income: fc.double({ noNaN: true }),
    members: fc.integer({ min: 0, max: 9 }),
    household: fc.array(fc.record({ name: fc.string(), payments: fc.constant([]) })),
  });
  fc.assert(
    fc.property(anyForm, anyForm, fc.constantFrom(...rules), (one, other, rule) => {
      const first = holds(rule, one);
      holds(rule, other);
      expect(holds(rule, one)).toBe(first);
      expect(ruleBook(regulation)(checked(one)).holds('x', rule, false)).toBe(first === true);
    }),
  );
});
