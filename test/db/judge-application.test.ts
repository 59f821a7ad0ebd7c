import { expect, test } from '@jest/globals';
import { checkApplication, type Judged } from '../../db/check-application.ts';
import { fillFromApplicant } from '../../workflows/domain/fill-from-applicant.ts';
import type { Fee } from '../../workflows/domain/regulation.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const licence = await shippedRegulation('business-licence');
const applicant = { id: 'ivanova', name: 'Иванова Мария Петровна', inn: '771204831009' };
const unsaid = { applicant, territory: '77', filedOn: '2026-03-02' };
const whole = fillFromApplicant(licence.form, licence.examples[0]?.form ?? {}, applicant);

const ground = { ru: 'ст. 1', en: 'article 1' };
const between = {
  code: 'ends-before-it-begins',
  must: 'form.endDate > form.startDate',
  path: 'form.endDate',
  message: ground,
};
const strict = { ...licence, checks: [{ ...between, must: "form.inn.startsWith('5')" }] };
const check = (change: Partial<Judged>, form = whole) =>
  checkApplication({ ...licence, ...change }, { ...unsaid, form, documents: [] });

test('fields that contradict each other give a remark in both languages', () => {
  expect(check(strict)).toMatchObject({
    remarks: [{ path: 'form.endDate', code: 'ends-before-it-begins', titles: ground }],
    rejections: [],
    assessment: null,
  });
});

test('fields are not compared while the form itself is wrong', () => {
  const { remarks } = check(strict, { ...whole, inn: 'none' });
  expect(remarks.map(({ code }) => code)).toEqual(['pattern']);
});

test('a document may be asked of some applications only', () => {
  const ofSome = (when: string) => ({
    documents: licence.documents.map((rule) => ({ ...rule, required: true, when })),
  });
  const paths = licence.documents.map(({ kind }) => `documents.${kind}`);
  expect(check(ofSome("territory == '77'")).missing.map(({ path }) => path)).toEqual(paths);
  expect(check(ofSome("territory == '78'")).missing).toEqual([]);
});

test('a ground of rejection is found by its rule', () => {
  const rejections = [
    { code: 'too-late', when: "filedOn > '2026-03-01'", message: ground },
    { code: 'too-early', when: "filedOn < '2026-01-01'", message: ground },
  ];
  expect(check({ rejections }).rejections).toEqual([{ code: 'too-late', text: 'ст. 1' }]);
});

test('an application without rules of its own is assessed as the regulation stands', () => {
  expect(check({}).assessment).toEqual({
    fee: { amount: 750_000, currency: 'RUB', ground: null },
    exemption: null,
    unit: 'mvd-licensing',
    steps: licence.steps.map(({ code }) => code),
    charges: [],
    faults: [],
  });
});

const rate = (amount: number, when: string) => ({ amount, when, ground });
const exemption = (when: string) => ({ code: 'victim', when, ground });
const NEVER = 'false';
const DOUBTFUL = 'years(form.inn, filedOn) > 1';
test.each<[string, Partial<Fee>, number | null, string[]]>([
  ['the amount', { rates: [rate(1, NEVER)] }, 750_000, []],
  ['the first rate', { rates: [rate(1, NEVER), rate(3, 'true'), rate(2, 'true')] }, 3, []],
  ['a rate above', { rates: [rate(900_000, 'true')] }, 900_000, []],
  ['nothing by a rate', { rates: [rate(0, 'true')] }, null, []],
  ['nothing by exemption', { exemptions: [exemption('true')] }, null, []],
  ['a lower rate in doubt', { rates: [rate(1, DOUBTFUL)] }, 1, ['fee.rates.0.when']],
  ['no higher in doubt', { rates: [rate(9e6, DOUBTFUL)] }, 750_000, ['fee.rates.0.when']],
  ['an exemption in doubt', { exemptions: [exemption(DOUBTFUL)] }, null, ['fee.exemptions.0.when']],
])('the fee is %s', (_, change, amount, faults) => {
  if (!licence.fee) throw new Error('a licence costs');
  const { assessment } = check({ fee: { ...licence.fee, ...change } });
  expect(assessment?.fee?.amount ?? null).toBe(amount);
  expect(assessment?.faults).toEqual(faults);
});

test('a rule in doubt is taken in favour of the applicant, and its path is kept', () => {
  const when = DOUBTFUL;
  const [step] = licence.steps;
  if (!step) throw new Error('no step');
  const { missing, remarks, rejections, assessment } = check({
    documents: licence.documents.map((rule) => ({ ...rule, required: true, when })),
    checks: [
      { ...between, must: when },
      { ...between, when, must: 'false' },
    ],
    rejections: [{ code: 'late', when, message: ground }],
    steps: [{ ...step, when }],
    routing: [{ territories: ['*'], when, unit: 'mvd-licensing' }],
    charges: [
      { code: 'a', title: ground, amount: "years('', filedOn)", ground },
      { code: 'b', title: ground, amount: '0 - 5', ground },
      { code: 'c', title: ground, when, amount: '5', ground },
      { code: 'd', title: ground, amount: '100 / 3', ground },
    ],
  });
  expect({ missing, remarks, rejections }).toEqual({ missing: [], remarks: [], rejections: [] });
  expect(assessment).toMatchObject({ unit: null, steps: [step.code] });
  expect(assessment?.charges).toEqual([{ code: 'd', amount: 33, ground }]);
  expect(assessment?.faults.sort()).toEqual([
    'charges.0.amount',
    'charges.1.amount',
    'charges.2.when',
    'checks.0.must',
    'checks.1.when',
    ...licence.documents.map((_, i) => `documents.${i}.when`),
    'rejections.0.when',
    'routing.0.when',
    'steps.0.when',
  ]);
});

test('the unit is that of the first line that fits', () => {
  const routing = [
    { territories: ['78'], unit: 'north' },
    { territories: ['77'], when: "filedOn < '2026-01-01'", unit: 'old' },
    { territories: ['77', '50'], when: "form.inn.startsWith('77')", unit: 'city' },
    { territories: ['*'], unit: 'rest' },
  ];
  expect(check({ routing }).assessment?.unit).toBe('city');
});
