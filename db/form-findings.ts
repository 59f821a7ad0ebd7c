import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Finding } from '../workflows/domain/case-parts.ts';
import type { FormCheck } from '../workflows/domain/form-check.ts';

type Params = Readonly<Record<string, unknown>>;

/** Stable codes for the keywords of JSON Schema; each is a text of the catalogue. */
const CODES: Readonly<Record<string, string>> = {
  minLength: 'too_short',
  maxLength: 'too_long',
  pattern: 'pattern',
  formatMinimum: 'too_early',
  formatExclusiveMinimum: 'must_be_after',
  formatMaximum: 'too_late',
  formatExclusiveMaximum: 'must_be_before',
  minimum: 'too_small',
  exclusiveMinimum: 'must_be_more',
  maximum: 'too_large',
  exclusiveMaximum: 'must_be_less',
  multipleOf: 'not_a_multiple',
  type: 'wrong_type',
  enum: 'not_in_list',
  const: 'not_in_list',
  minItems: 'too_few',
  maxItems: 'too_many',
  uniqueItems: 'not_unique',
  additionalProperties: 'unknown_field',
  unevaluatedProperties: 'unknown_field',
};
const FORMAT_CODES: Readonly<Record<string, string>> = {
  date: 'not_a_date',
  email: 'not_an_email',
};
/** Keywords that name the field they miss, or that should not be there. */
const NAMED = ['missingProperty', 'additionalProperty', 'unevaluatedProperty'];
/** These only repeat that something inside them, told already, does not hold. */
const ECHOES = ['if', 'propertyNames'];

/** The compiler's errors as findings; none repeats what was written, only the limit that it broke. */
export function formFindings(errors: readonly ErrorObject[]): FormCheck {
  const found = errors.filter(({ keyword }) => !ECHOES.includes(keyword));
  const isMissing = ({ keyword }: ErrorObject) =>
    keyword === 'required' || keyword === 'dependentRequired';
  return {
    missing: found
      .filter(isMissing)
      .map((error) => ({ path: pathOf(error), code: 'field_missing' })),
    remarks: found.filter((error) => !isMissing(error)).map(remark),
  };
}

function remark(error: ErrorObject): Finding {
  const given: Params = error.params;
  const path = pathOf(error);
  if (error.keyword === 'format') {
    const format = String(given.format);
    const code = FORMAT_CODES[format];
    return code ? { path, code } : { path, code: 'bad_format', params: { format } };
  }
  const params = paramsOf(given);
  const code = CODES[error.keyword] ?? 'invalid';
  return Object.keys(params).length > 0 ? { path, code, params } : { path, code };
}

function paramsOf({ limit, multipleOf, type }: Params): Record<string, string | number> {
  const all = { limit: limit ?? multipleOf, type };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => {
      const shown = Array.isArray(value) ? value.join(' | ') : value;
      return typeof shown === 'string' || typeof shown === 'number' ? [[name, shown]] : [];
    }),
  );
}

/** `form.children.0.name`: a JSON Pointer as the paths of findings are written. */
function pathOf({ instancePath, params }: ErrorObject): string {
  const given: Params = params;
  const named = NAMED.map((key) => given[key]).find((name) => typeof name === 'string');
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return ['form', ...steps, ...(named === undefined ? [] : [named])].join('.');
}
