import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkApplication } from '../../db/check-application.ts';
import type { DocumentRef } from '../../workflows/domain/case-parts.ts';
import { CONTENT_TYPES } from '../../workflows/domain/content-types.ts';
import { fillFromApplicant } from '../../workflows/domain/fill-from-applicant.ts';
import type { Form, FormSchema, Json } from '../../workflows/domain/regulation.ts';
import { TEXTS } from '../../workflows/domain/texts.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const licence = await shippedRegulation('business-licence');
const certificate = await shippedRegulation('certificate');
const IVANOVA = { id: 'ivanova', name: 'Иванова Мария Петровна', inn: '771204831009' };
const whole = fillFromApplicant(licence.form, licence.examples[0]?.form ?? {}, IVANOVA);

const unsaid = { applicant: IVANOVA, territory: '77', filedOn: '2026-03-02' };
const checkForm = (form: Form) => checkApplication(licence, { ...unsaid, form, documents: [] });
const checkDocuments = (...documents: DocumentRef[]) =>
  checkApplication(
    {
      ...certificate,
      documents: [...certificate.documents, { ...passport, required: true }],
    },
    {
      ...unsaid,
      form: fillFromApplicant(certificate.form, { purpose: 'Для суда' }, IVANOVA),
      documents,
    },
  );

const passport = {
  kind: 'passport',
  title: { ru: 'Паспорт', en: 'Passport' },
  contentTypes: [CONTENT_TYPES.pdf],
  maxBytes: 5 * 1024 * 1024,
};
const scan: DocumentRef = {
  id: '4b0f6bd4-9bb0-4a54-8ab5-3c9c6a1c6d21',
  version: 1,
  kind: 'passport',
  contentType: CONTENT_TYPES.pdf,
  size: 5 * 1024 * 1024,
  sha256: 'e3b0',
};

describe('a form', () => {
  test('that is whole gives no findings', () => {
    expect(checkForm(whole)).toMatchObject({ missing: [], remarks: [], rejections: [] });
  });

  test('tells of every missing field', () => {
    expect(
      checkForm({})
        .missing.map(({ path }) => path)
        .sort(),
    ).toEqual([
      'form.endDate',
      'form.fullName',
      'form.inn',
      'form.objectDescription',
      'form.startDate',
      'form.technicalConditions',
    ]);
  });

  test.each<[string, Json, object]>([
    ['objectDescription', 'Киоск', { code: 'too_short', params: { limit: 10 } }],
    ['objectDescription', 'к'.repeat(2001), { code: 'too_long', params: { limit: 2000 } }],
    ['objectDescription', 42, { code: 'wrong_type', params: { type: 'string' } }],
    ['objectDescription', ['киоск'], { code: 'wrong_type', params: { type: 'string' } }],
    ['inn', '77120483100', { code: 'pattern' }],
    ['inn', '771204831009\n', { code: 'pattern' }],
    ['startDate', '01.09.2026', { code: 'not_a_date' }],
    ['startDate', '2026-02-30', { code: 'not_a_date' }],
    ['endDate', '2026-09-01', { code: 'must_be_after', params: { limit: '2026-09-01' } }],
    ['endDate', '2025-01-01', { code: 'must_be_after', params: { limit: '2026-09-01' } }],
    ['shoeSize', 43, { code: 'unknown_field' }],
    ['__proto__', { admin: true }, { code: 'unknown_field' }],
  ])('with %s = %j gets a remark', (field, value, finding) => {
    const form = JSON.parse(
      JSON.stringify(whole).replace(/\}$/, `,${JSON.stringify(field)}:${JSON.stringify(value)}}`),
    ) as Form;
    expect(checkForm(form)).toMatchObject({
      missing: [],
      assessment: null,
      remarks: expect.arrayContaining([
        expect.objectContaining({ path: `form.${field}`, ...finding }),
      ]),
    });
  });

  test.each<[string, Json, string]>([
    ['a flood of text', 'а'.repeat(10_001), 'too_long'],
    ['a flood of values', Array.from({ length: 3000 }, () => 1), 'form_too_large'],
    ['endless nesting', nested(500), 'form_too_large'],
  ])('with %s is not looked at any closer', (_, value, code) => {
    const { missing, remarks } = checkForm({ objectDescription: value });
    expect([missing, remarks.map((finding) => finding.code)]).toEqual([[], [code]]);
  });

  test('gets findings that have a text each, and never fails, whatever it holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (form) => {
        const { missing, remarks } = checkForm(form as Form);
        expect(missing.length).toBeGreaterThan(0);
        for (const { code } of [...missing, ...remarks]) {
          expect(Object.keys(TEXTS)).toContain(`finding.${code}`);
        }
      }),
    );
  });
});

describe('a field inside others', () => {
  const form: FormSchema = {
    type: 'object',
    additionalProperties: false,
    properties: {
      children: {
        type: 'array',
        maxItems: 2,
        items: {
          type: 'object',
          required: ['a/b'],
          properties: { age: { type: 'integer', maximum: 17 } },
        },
      },
      email: { type: 'string', format: 'email' },
      site: { type: 'string', format: 'uri' },
      sum: { type: 'number', multipleOf: 0.5 },
      answer: { enum: ['yes', 'no'] },
    },
  };

  test('is told by its path', () => {
    const { missing, remarks } = checkApplication(
      { ...licence, checks: [], form },
      {
        ...unsaid,
        form: {
          children: [{ age: 18 }, { 'a/b': 1 }, 'x'],
          email: 'nobody',
          site: 'nowhere',
          sum: 0.3,
          answer: 'perhaps',
        },
        documents: [],
      },
    );
    expect(missing).toEqual([{ path: 'form.children.0.a/b', code: 'field_missing' }]);
    expect(remarks).toEqual(
      expect.arrayContaining([
        { path: 'form.children', code: 'too_many', params: { limit: 2 } },
        { path: 'form.children.0.age', code: 'too_large', params: { limit: 17 } },
        { path: 'form.children.2', code: 'wrong_type', params: { type: 'object' } },
        { path: 'form.email', code: 'not_an_email' },
        { path: 'form.site', code: 'bad_format', params: { format: 'uri' } },
        { path: 'form.sum', code: 'not_a_multiple', params: { limit: 0.5 } },
        { path: 'form.answer', code: 'not_in_list' },
      ]),
    );
  });
});

describe('documents', () => {
  test('that the service needs are missed', () => {
    expect(checkDocuments()).toMatchObject({
      missing: [{ path: 'documents.passport', code: 'document_missing' }],
      remarks: [],
    });
  });

  test('that fit give no findings, nor does what the service made itself', () => {
    const made = { ...scan, kind: 'certificate' };
    expect(checkDocuments(scan, made)).toMatchObject({ missing: [], remarks: [] });
  });

  test.each<[string, Partial<DocumentRef>, object]>([
    ['of another type', { contentType: CONTENT_TYPES.png }, { code: 'document_type' }],
    [
      'a byte too large',
      { size: scan.size + 1 },
      { code: 'document_too_big', params: { megabytes: 5 } },
    ],
    ['nobody asked for', { kind: 'poem' }, { path: 'documents.poem', code: 'document_unknown' }],
  ])('%s get a remark', (_, change, finding) => {
    const { remarks } = checkDocuments(scan, { ...scan, ...change });
    expect(remarks).toEqual([expect.objectContaining(finding)]);
  });
});

function nested(depth: number): Json {
  return depth === 0 ? 'deep' : [nested(depth - 1)];
}
