import { expect, test } from '@jest/globals';
import type { Form } from '../../../workflows/domain/regulation.ts';
import { book, check, checked, holds } from '../../givens/rules.ts';

test.each<[string, boolean]>([
  // numbers are numbers, however they were written
  ['form.income < 60001', true],
  ['form.income <= 59999.5', false],
  ['form.members == 7', true],
  ['form.income / form.members < 8571.5', true],
  ['form.members / 2 == 3.5', true],
  ['form.members in [1, 7]', true],
  ['(form.isAlone ? 1 : 0.5) * form.members == 3.5', true],
  ['-form.members < -6', true],
  ['-(form.members - 1) * 2 == 12 - 3 * 8', true],
  ['1e3 == 1000 && 0x10 == 16 && 0.5 < 1', true],
  ["'a\\'\\n\\u0431' != form.born", true],
  ['round(form.income / form.members) == 8571', true],
  ['round(1.005 * 100) == 101', true],
  // texts and lists
  ["form.kind == 'first'", true],
  ["!(form.kind in ['repeated'])", true],
  ["'tt' in form.languages && !('en' in form.languages)", true],
  ['size(form.languages) * 2 == 4', true],
  ["territory in ['77', '78']", true],
  ["applicant.name.startsWith('Иванова')", true],
  ["'passport' in documents && size(documents) == 1", true],
  // dates
  ['form.born < filedOn', true],
  ['years(form.born, filedOn) == 17', true],
  ["years(form.born, '2026-03-01') == 18", true],
  ["days('2024-02-28', '2024-03-01') == 2", true],
  ["days('2024-03-01', '2024-02-28') == -2", true],
  // what need not be there
  ['has(form.area)', false],
  ['has(form.area) && form.area > 33', false],
  ['!has(form.area) || form.area > 33', true],
  ['has(form.area) ? form.area > 33 : form.isAlone', false],
  ["has(form.address) && form.address.city == 'Казань'", false],
  ['has(form.address) && has(form.address.flat) && form.address.flat > 3', false],
  ['has(form.kind) && !(!has(form.area) || !has(form.address)) && form.area > 1', false],
  ["has(applicant.inn) && applicant.inn != ''", false],
  ["has(form.constructor) && form.constructor == 'x'", false],
  // lists of people
  ["form.household.exists(one, one.name == 'Пётр')", true],
  ['form.household.all(one, !has(one.income) || one.income > 20000)', true],
  ["form.household.exists_one(one, one.name == 'Анна')", true],
  ['form.household.exists(one, one.payments.exists(p, p > 1))', true],
  ['size(form.household.filter(one, has(one.income))) == 1', true],
  ['sum(form.household.map(one, has(one.income) ? one.income : 0)) == 20000.5', true],
  ['sum(form.household.map(one, sum(one.payments))) == 3', true],
])('%s is sound, and %s', (rule, answer) => {
  expect(check(rule)).toEqual([]);
  expect(holds(rule)).toBe(answer);
});

test('sees a value that is there', () => {
  const address = { city: 'Казань', flat: 12 };
  expect(
    holds('has(form.address) && has(form.address.flat) && form.address.flat > 3', { address }),
  ).toBe(true);
  expect(holds("has(form.constructor) && form.constructor == 'x'", { constructor: 'x' })).toBe(
    true,
  );
});

test.each<[string, Form]>([
  ['years(form.born, filedOn) >= 18', { born: '2008-02-31' }],
  ['form.income / form.members < 100', { members: 0 }],
  ["form.kind == 'first'", { kind: 7 }],
  ["form.household.all(one, one.name != '')", { household: [{ name: 1, payments: [] }] }],
])('%s that cannot be worked out for %j is in doubt', (rule, change) => {
  for (const inDoubt of [true, false]) {
    const judge = book(checked(change));
    expect(judge.holds('checks.0.must', rule, inDoubt)).toBe(inDoubt);
    expect(judge.faults()).toEqual(['checks.0.must']);
  }
});

test('gives amounts in whole minor units, and none below nothing', () => {
  const amount = (rule: string, change?: Form) => book(checked(change)).amount('x', rule);
  expect(amount('form.members * 0.5')).toBe(4);
  expect(amount('form.members - 8')).toBeNull();
  expect(amount('form.income / form.members', { members: 0 })).toBeNull();
});
