import { expect, test } from '@jest/globals';
import { TEXTS } from '../../../workflows/domain/texts.ts';
import { canHold } from '../../../db/rules/can-hold.ts';
import { ruleEnvironment } from '../../../db/rules/rule-environment.ts';
import { check } from '../../givens/rules.ts';

test.each<[string, string]>([
  ['form.income >', 'rule_syntax'],
  ['', 'rule_syntax'],
  ['form.income = 3', 'rule_syntax'],
  ["form.kind == 'first", 'rule_syntax'],
  ['form.income', 'rule_not_bool'],
  ["'yes'", 'rule_not_bool'],
  ["form.income < 'much'", 'rule_types'],
  ['form.kind < 3', 'rule_types'],
  ['form.languages == 3', 'rule_types'],
  ['form.isAlone && form.income', 'rule_types'],
  ["years(form.born, 18) > '3'", 'rule_types'],
  ['form.shoeSize > 3', 'rule_unknown_name'],
  ['has(form.shoeSize)', 'rule_unknown_name'],
  ['form.anything == 1', 'rule_unknown_name'],
  ['has(form.address) && form.address.street == "x"', 'rule_unknown_name'],
  ['applicant.age > 3', 'rule_unknown_name'],
  ['income > 3', 'rule_unknown_name'],
  ['now > filedOn', 'rule_unknown_name'],
  ['string == string', 'rule_unknown_name'],
  ['form.area > 33', 'rule_unguarded'],
  ['has(form.area) || form.area > 33', 'rule_unguarded'],
  ['!has(form.area) && form.area > 33', 'rule_unguarded'],
  ['form.area > 33 && has(form.area)', 'rule_unguarded'],
  ['has(form.address) && form.address.flat > 3', 'rule_unguarded'],
  ['has(form.address.flat)', 'rule_unguarded'],
  ["applicant.inn != ''", 'rule_unguarded'],
  ['form.household.all(one, one.income > 3)', 'rule_unguarded'],
  ["form.kind == 'frist'", 'rule_not_in_list'],
  ["form.kind in ['first', 'second']", 'rule_not_in_list'],
  ["'poem' in documents", 'rule_not_in_list'],
  ["form.born.matches('(a+)+$')", 'rule_not_allowed'],
  ["timestamp('2026-01-01T00:00:00Z').getDayOfYear() == 1", 'rule_not_allowed'],
  ['cel.bind(x, form.income, x > 1)', 'rule_not_allowed'],
  ['size(form.born.split("-")) == 3', 'rule_not_allowed'],
  ['form.languages[0] == "ru"', 'rule_not_allowed'],
  ['form["kind"] == "first"', 'rule_not_allowed'],
  ['{"a": 1}.a == 1', 'rule_not_allowed'],
  ['form.members % 2 == 1', 'rule_not_allowed'],
  ['form.members == 3u', 'rule_not_allowed'],
  ['form.members == null', 'rule_not_allowed'],
  ['size([1, 2]) == 2', 'rule_not_allowed'],
  ['int(form.income) == 3', 'rule_not_allowed'],
  ['has(form)', 'rule_not_allowed'],
  ['size(form.languages.map(x, x)) == 2', 'rule_not_allowed'],
  ['form.kind.exists(x, x == "f")', 'rule_not_allowed'],
  ['form.household.all(form, true)', 'rule_name_taken'],
  ['form.household.all(a, form.household.all(b, a.name == b.name))', 'rule_list_in_loop'],
  ['form.languages.all(a, a in form.languages)', 'rule_list_in_loop'],
  ['form.household.all(a, a.payments.all(b, a.payments.all(c, b == c)))', 'rule_list_in_loop'],
])('%s cannot stand: %s', (rule, code) => {
  const problems = check(rule);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  for (const one of problems) expect(Object.keys(TEXTS)).toContain(`regulation.${one.code}`);
});

test('may rely on the rule without which it is not looked at', () => {
  expect(check('form.area > 33', 'bool', 'has(form.area) && form.members > 1')).toEqual([]);
  expect(check('form.area > 33', 'bool', 'has(form.area) || form.members > 1')).not.toEqual([]);
  expect(check('form.area > 33', 'bool', 'has(form.area')).not.toEqual([]);
});

test('of an amount comes out as a number', () => {
  expect(check('form.members * 35000', 'double')).toEqual([]);
  expect(check('form.isAlone', 'double')).toEqual([{ code: 'rule_not_number', params: {} }]);
});

const bounded = ruleEnvironment({
  documents: [],
  form: {
    type: 'object',
    required: ['weight', 'breed', 'name', 'isOld'],
    properties: {
      weight: { type: 'number', minimum: 1, maximum: 120 },
      breed: { enum: ['akita', 'other'] },
      name: { type: 'string' },
      isOld: { type: 'boolean' },
      age: { type: 'integer', minimum: 0 },
    },
  },
});
const mayHold = (rule: string) => canHold(bounded.parse(rule).ast, bounded.scope.fields);

test.each([
  'form.weight > 120',
  '120 < form.weight',
  'form.weight < 1',
  'form.weight == 121',
  'form.weight > 60 && form.weight <= 60',
  'form.weight > 60 && form.isOld && form.weight < 10',
  'form.weight == 5 && form.weight == 6',
  "form.breed == 'akita' && form.breed == 'other'",
  "form.breed != 'akita' && form.breed != 'other'",
  "form.name == 'Rex' && form.name == 'Max'",
  'form.isOld && !form.isOld',
  'has(form.age) && form.age < 0',
  'has(form.age) && form.age <= -1',
  "form.weight > 10 && (form.weight < 5 || form.weight == 7) && form.breed == 'akita'",
])('no application makes it hold: %s', (rule) => {
  expect(mayHold(rule)).toBe(false);
});

test.each([
  'form.weight >= 120',
  'form.weight <= 1',
  'form.weight > 119 && form.weight < 120',
  'form.weight >= 60 && form.weight <= 60',
  "form.breed == 'akita' || form.breed == 'other'",
  "form.breed in ['akita', 'other'] && form.breed == 'other'",
  "!(form.breed == 'akita' && form.breed == 'other')",
  "form.name == 'Rex' && form.name != 'Max'",
  "form.name > 'A' && form.name < 'B'",
  '!has(form.age) || form.age > 3',
  'has(form.age) && form.age > 300',
  'form.weight > 500 || form.isOld',
  'form.weight + 1.0 > 500',
  'form.weight != 5 && form.weight == 6',
])('some application makes it hold, or nobody can tell: %s', (rule) => {
  expect(mayHold(rule)).toBe(true);
});
