import { expect, test } from '@jest/globals';
import { RegulationSchema } from '../../db/catalogue/regulation.schema.ts';
import { checkWholeRegulation } from '../../db/check-whole-regulation.ts';
import { checkRegulation } from '../../workflows/domain/check-regulation.ts';
import type {
  DocumentTemplate,
  ExecutionStep,
  Fee,
  Regulation,
} from '../../workflows/domain/regulation.ts';
import {
  DIRECTORY,
  laughs,
  LICENCE,
  manyFields,
  withComparison,
  withDefs,
  withField,
  withPattern,
} from '../givens/spoilt-regulation.ts';

const right = LICENCE;
const [step] = right.steps.filter(({ document }) => document !== undefined);
const [document] = right.documents;
const [example] = right.examples;
if (!step?.document || !document || !example || !right.fee) throw new Error('no licence to spoil');
const { fee } = right;
const template = step.document;

const withFee = (change: Partial<Fee>) => ({ fee: { ...fee, ...change } });
const withStep = (change: Partial<ExecutionStep>) => ({ steps: [{ ...step, ...change }] });
const withLine = (line: string) => withStep({ document: { ...template, lines: [line] } });
const withTemplate = (change: Partial<DocumentTemplate>) =>
  withStep({ document: { ...template, ...change } });
test('the licence as shipped has no fault', () => {
  expect(checkWholeRegulation(right, DIRECTORY, 'ru')).toEqual([]);
});

test('there is a bound to how much of one kind a regulation may have', () => {
  const check = { code: 'x', must: 'true', path: 'form.inn', message: { ru: 'Нет', en: 'No' } };
  const checks = Array.from({ length: 301 }, () => check);
  const { error } = RegulationSchema.safeParse({ ...right, checks });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['checks']);
});

test.each<[string, string, Partial<Regulation>]>([
  ['zone', 'zone', { zone: 'Moscow' }],
  ['unknown_agency', 'agency', { agency: 'moon' }],
  ['no_routing', 'routing', { routing: [] }],
  ['unknown_unit', 'routing.0.unit', { routing: [{ territories: ['*'], unit: 'x' }] }],
  ['foreign_unit', 'routing.0.unit', { routing: [{ territories: ['*'], unit: 'soc-benefits' }] }],
  [
    'no_territories',
    'routing.1.territories',
    { routing: [...right.routing, { territories: [], unit: 'mvd-licensing' }] },
  ],
  ['no_steps', 'steps', { steps: [] }],
  ['duplicate', 'steps.1.code', { steps: [step, step] }],
  ['automatic_step', 'steps.0', withStep({ automatic: false })],
  ['automatic_step', 'steps.0', withStep({ role: 'officer' })],
  ['automatic_step', 'steps.0', withStep({ signature: true })],
  [
    'automatic_step',
    'steps.0',
    { steps: right.steps.slice(0, 1).map((one) => ({ ...one, document: template })) },
  ],
  ['unknown_placeholder', 'steps.0.document.lines.0', withLine('{{form.shoeSize}}')],
  ['unknown_placeholder', 'steps.0.document.lines.0', withLine('{{applicant.id}}')],
  [
    'unknown_placeholder',
    'steps.0.document.columns.0.value',
    withTemplate({ format: 'xlsx', columns: [{ title: template.title, value: '{{form.x}}' }] }),
  ],
  [
    'columns_of_pdf',
    'steps.0.document.columns',
    withTemplate({ columns: [{ title: template.title, value: '{{number}}' }] }),
  ],
  [
    'unknown_shown',
    'steps.0.document.shown.1',
    withTemplate({ shown: ['title', 'form.shoeSize'] }),
  ],
  ['unknown_shown', 'steps.0.document.shown.0', withTemplate({ shown: ['applicant.id'] })],
  ['duplicate', 'steps.0.document.shown.1', withTemplate({ shown: ['number', 'number'] })],
  ['shown_of_unissued', 'steps.0.document.shown', withTemplate({ issued: false, shown: ['date'] })],
  ['duplicate', 'documents.1.kind', { documents: [document, document] }],
  [
    'no_content_types',
    'documents.0.contentTypes',
    { documents: [{ ...document, contentTypes: [] }] },
  ],
  [
    'content_type',
    'documents.0.contentTypes.0',
    { documents: [{ ...document, contentTypes: ['application/x-msdownload'] }] },
  ],
  ['max_bytes', 'documents.0.maxBytes', { documents: [{ ...document, maxBytes: 0.5 }] }],
  ['max_bytes', 'documents.0.maxBytes', { documents: [{ ...document, maxBytes: 1e12 }] }],
  [
    'duplicate',
    'registries.1.registry',
    { registries: [...right.registries, ...right.registries] },
  ],
  ['no_comparison', 'registries.0.compare', withComparison()],
  ['compare_path', 'registries.0.compare.0.path', withComparison('applicant.id')],
  ['compare_path', 'registries.0.compare.1.path', withComparison('form.inn', 'form.shoeSize')],
  ['compare_path', 'registries.0.compare.0.path', withComparison('secrets.key')],
  ['fee_amount', 'fee.amount', withFee({ amount: 0 })],
  ['fee_amount', 'fee.amount', withFee({ amount: 75.5 })],
  ['fee_currency', 'fee.currency', withFee({ currency: 'roubles' })],
  ['no_methods', 'fee.methods', withFee({ methods: [] })],
  ['duplicate', 'fee.methods.1', withFee({ methods: ['card', 'card'] })],
  ['term_shape', 'terms.whole', { terms: { ...right.terms, whole: 'soon' } }],
  ['term_fractional', 'terms.whole', { terms: { ...right.terms, whole: { workingDays: 1.5 } } }],
  [
    'term_not_positive',
    'windows.payment',
    { windows: { ...right.windows, payment: { calendarDays: 0 } } },
  ],
  ['form_not_object', 'form', { form: { type: 'string' } }],
  ['form_not_object', 'form', { form: { ...right.form, additionalProperties: true } }],
  [
    'remote_ref',
    'form.properties.extra.$ref',
    withField({ $ref: 'https://forms.example/address' }),
  ],
  ['remote_ref', 'form.$id', withField({ type: 'string' }, { $id: 'https://forms.example/form' })],
  ['dynamic_ref', 'form.properties.extra.$dynamicRef', withField({ $dynamicRef: '#' })],
  ['recursive_ref', 'form.properties.extra.$ref', withField({ $ref: '#' })],
  ['recursive_ref', 'form.$defs.d0.$ref', withDefs({ d0: { $ref: '#/$defs/d0' } })],
  [
    'recursive_ref',
    'form.$defs.d0.allOf.0.$ref',
    withDefs({ d0: { allOf: [{ $ref: '#/%24defs/d0' }, { type: 'string' }] } }),
  ],
  ['too_many_parts', 'form', withDefs(laughs(30))],
  ['too_many_parts', 'form', withField({ type: 'object', properties: manyFields(1_500) })],
  ['applicant_field', 'form.properties.extra', withField({ type: 'string', 'x-applicant': 'id' })],
  ['applicant_field', 'form.properties.extra', withField({ type: 'array', 'x-applicant': 'inn' })],
  [
    'applicant_field',
    'form.properties.extra.items',
    withField({ type: 'array', items: { type: 'string', 'x-applicant': 'inn' } }),
  ],
  ['field_title', 'form.properties.extra', withField({ type: 'string' })],
  ['no_examples', 'examples', { examples: [] }],
])('%s at %s', (code, path, change) => {
  const found = checkRegulation({ ...right, ...change }, DIRECTORY, 'en');
  expect(found).toContainEqual({ code, path, message: expect.not.stringMatching(/\{\w+\}/) });
});

test.each<[string, string, Partial<Regulation>]>([
  ['bad_schema', 'form', withField({ type: 'string', minLength: 'three' })],
  ['bad_schema', 'form', withField({ type: 'string', minimumLength: 3 })],
  ['bad_schema', 'form', withField({ $ref: '#/$defs/nowhere' })],
  ['bad_schema', 'form', withField({ type: 'string', format: 'shoe-size' })],
  ['bad_schema', 'form', withField({ type: 'string', 'x-title': { ru: 'Рост', en: ' ' } })],
  ['bad_pattern', 'form.properties.extra.pattern', withPattern('(')],
  ['bad_pattern', 'form.properties.extra.pattern', withPattern('^(?=[A-Z])[A-Z0-9]+$')],
  ['bad_pattern', 'form.properties.extra.pattern', withPattern(String.raw`^(a|b)\1$`)],
  ['bad_pattern', 'form.properties.extra.pattern', withPattern('(?i)^abc$')],
  ['large_pattern', 'form.properties.extra.pattern', withPattern('^(.*,){1000}$')],
  ['pattern_of_data', 'form.properties.extra.pattern', withPattern({ $data: '1/fullName' })],
  [
    'bad_pattern',
    'form.properties.extra.patternProperties',
    withField({ type: 'object', patternProperties: { '(': { type: 'string' } } }),
  ],
  ['bad_schema', 'form', withField({ type: 'string', 'x-title': { ru: 'Рост', рост: null } })],
  ['bad_example', 'examples.0.form', { examples: [{ territory: '77', form: {} }] }],
  [
    'bad_example',
    'examples.0.form',
    { examples: [{ territory: '77', form: { ...example.form, shoeSize: 43 } }] },
  ],
])('the compiled form: %s', (code, path, change) => {
  const found = checkWholeRegulation({ ...right, ...change }, DIRECTORY, 'ru');
  expect(found).toContainEqual({ code, path, message: expect.not.stringMatching(/\{\w+\}/) });
});

test('a pattern that doubles the work with each character is compared at once', () => {
  const text = `${'a'.repeat(5_000)}!`;
  const field = {
    ...{ type: 'string', pattern: '^(a+)+$', maxLength: 10_000 },
    'x-title': { ru: 'Код', en: 'Code' },
  };
  const spoilt = {
    ...withField(field),
    examples: [{ ...example, form: { ...example.form, extra: text } }],
  };
  const codes = checkWholeRegulation({ ...right, ...spoilt }, DIRECTORY, 'ru').map(
    ({ code }) => code,
  );
  expect(codes).toEqual(['bad_example']);
});
