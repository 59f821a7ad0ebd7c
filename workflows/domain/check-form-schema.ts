import { checkFormParts } from './regulation-checks/check-form-parts.ts';
import { isApplicantField, isObject, propertiesOf } from './fill-from-applicant.ts';
import type { FormSchema, Json } from './regulation.ts';
import type { Report } from './regulation-problem.ts';

/** What the rules of a form may not do, seen without compiling them. */
export function checkFormSchema(form: FormSchema, report: Report): void {
  const isClosed = form.type === 'object' && form.additionalProperties === false;
  if (!isClosed || !isObject(form.properties)) report('form', 'form_not_object');
  checkReferences(form, 'form', report);
  checkFormParts(form, report);
  checkApplicantFields(form, report);
  for (const [name, field] of Object.entries(propertiesOf(form))) {
    const titled = isObject(field) && isObject(field['x-title']);
    if (!titled) report(`form.properties.${name}`, 'field_title');
  }
}

/** A form must mean tomorrow what it means today, so nothing in it may lie at an address. */
function checkReferences(schema: Json, path: string, report: Report): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [name, value] of Object.entries(schema)) {
    const inner = `${path}.${name}`;
    const leadsOutside =
      typeof value === 'string' && (name === '$id' || (name === '$ref' && !value.startsWith('#')));
    if (leadsOutside) report(inner, 'remote_ref', { ref: value });
    if (/^\$(dynamic|recursive)/.test(name)) report(inner, 'dynamic_ref', { name });
    checkReferences(value, inner, report);
  }
}

function checkApplicantFields(form: FormSchema, report: Report): void {
  const fields = propertiesOf(form);
  for (const path of pathsOf(form, 'x-applicant', 'form')) {
    const name = path.slice('form.properties.'.length);
    const field = path.startsWith('form.properties.') ? fields[name] : undefined;
    const fits =
      isObject(field) && field.type === 'string' && isApplicantField(field['x-applicant']);
    if (!fits) report(path, 'applicant_field');
  }
}

/** Where in the schema `keyword` stands. */
function pathsOf(schema: Json, keyword: string, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inside = Object.entries(schema).flatMap(([name, value]) =>
    pathsOf(value, keyword, `${path}.${name}`),
  );
  return Object.hasOwn(schema, keyword) ? [path, ...inside] : inside;
}
