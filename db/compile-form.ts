import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FormSchema } from '../workflows/domain/regulation.ts';
import { LINEAR_PATTERNS } from './linear-pattern.ts';

/** How people see a field, in both languages. */
const TITLE = {
  type: 'object',
  properties: {
    ru: { type: 'string', pattern: '\\S' },
    en: { type: 'string', pattern: '\\S' },
  },
  required: ['ru', 'en'],
  additionalProperties: false,
};

/**
 * A function that checks a form against its schema (JSON Schema 2020-12, with `$data` references and the limits of
 * dates). Throws if the schema is none.
 *
 * Each schema has a compiler of its own: a compiler keeps all it ever compiled, and so would hold on to old versions.
 */
export function compileForm(schema: FormSchema): ValidateFunction {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false, // `if: { required: [a] }` is a fair question
    allErrors: true, // a person wants to hear of everything at once; the size of a form is bounded before
    $data: true,
    messages: false,
    code: { regExp: LINEAR_PATTERNS },
  });
  addFormats.default(ajv, { mode: 'full', keywords: true });
  ajv.addKeyword('x-applicant');
  ajv.addKeyword({ keyword: 'x-title', metaSchema: TITLE });
  return ajv.compile(schema);
}
