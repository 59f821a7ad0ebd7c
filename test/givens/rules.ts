import { checkRule, type RuleResult } from '../../db/rules/check-rule.ts';
import { ruleBook } from '../../db/rules/rule-book.ts';
import { ruleEnvironment } from '../../db/rules/rule-environment.ts';
import type { Checked } from '../../workflows/domain/activities.ts';
import type { Form, FormSchema } from '../../workflows/domain/regulation.ts';

const schema: FormSchema = {
  type: 'object',
  required: ['kind', 'born', 'income', 'members', 'household', 'isAlone', 'languages'],
  properties: {
    kind: { enum: ['first', 'repeated'] },
    born: { type: 'string', format: 'date' },
    income: { type: 'number' },
    members: { type: 'integer' },
    area: { type: 'number' },
    isAlone: { type: 'boolean' },
    languages: { type: 'array', items: { type: 'string' } },
    household: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'payments'],
        properties: {
          name: { type: 'string' },
          income: { type: 'number' },
          payments: { type: 'array', items: { type: 'integer' } },
        },
      },
    },
    address: { $ref: '#/$defs/address' },
    anything: {},
    'shoe-size': { type: 'integer' },
    constructor: { type: 'string' },
  },
  $defs: {
    address: {
      type: 'object',
      required: ['city'],
      properties: { city: { type: 'string' }, flat: { type: 'integer' } },
    },
    endless: { type: 'object', properties: { inner: { $ref: '#/$defs/endless' } } },
  },
};
/** Some documents and a form with every kind of field. */
export const regulation = {
  form: schema,
  documents: [
    {
      kind: 'passport',
      title: { ru: 'Паспорт', en: 'Passport' },
      required: false,
      contentTypes: [],
      maxBytes: 1,
    },
  ],
};
const environment = ruleEnvironment(regulation);
export const book = ruleBook(regulation);

const form: Form = {
  kind: 'first',
  born: '2008-02-29',
  income: 60_000,
  members: 7,
  isAlone: false,
  languages: ['ru', 'tt'],
  household: [
    { name: 'Анна', income: 20_000.5, payments: [1, 2] },
    { name: 'Пётр', payments: [] },
  ],
};
/** A filed form of that kind, with fields changed. */
export const checked = (change: Form = {}): Checked => ({
  form: { ...form, ...change },
  applicant: { id: 'ivanova', name: 'Иванова Мария' },
  territory: '77',
  documents: [
    { id: '1', version: 1, kind: 'passport', contentType: '', size: 1, sha256: '' },
    { id: '2', version: 1, kind: 'passport', contentType: '', size: 1, sha256: '' },
  ],
  filedOn: '2026-02-28',
});
/** Why the rule cannot stand. */
export const check = (rule: string, result: RuleResult = 'bool', given?: string) =>
  checkRule(rule, result, environment, given);
/** What the rule comes out as; `fault` if it cannot be worked out. */
export const holds = (rule: string, change?: Form) => {
  const judge = book(checked(change));
  const answer = judge.holds('rule', rule, false);
  return judge.faults().length > 0 ? 'fault' : answer;
};
