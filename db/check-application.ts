import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { DocumentRef } from '../workflows/domain/case-parts.ts';
import { checkDocuments, checkFormSize, type FormCheck } from '../workflows/domain/form-check.ts';
import type { Form, Regulation } from '../workflows/domain/regulation.ts';
import { compileForm } from './compile-form.ts';
import { formFindings } from './form-findings.ts';

/** Compiled forms that are kept; compiling one takes tens of milliseconds. */
const KEPT_FORMS = 100;
/** More than this nobody reads, and a journal should not hold. */
const MAX_FINDINGS = 200;

const compiled = new Map<string, ValidateFunction>();

/** What filing this form with these documents would find, under the given version of a regulation. */
export function checkApplication(
  regulation: Pick<Regulation, 'code' | 'version' | 'form' | 'documents' | 'steps'>,
  { form, documents }: { form: Form; documents: readonly DocumentRef[] },
): FormCheck {
  const ofDocuments = checkDocuments(regulation, documents);
  const ofForm = checkForm(() => compiledForm(regulation), form);
  return {
    missing: [...ofForm.missing, ...ofDocuments.missing].slice(0, MAX_FINDINGS),
    remarks: [...ofForm.remarks, ...ofDocuments.remarks].slice(0, MAX_FINDINGS),
  };
}

/** A form against its schema; one that is too large is not looked at any closer. */
export function checkForm(schema: () => ValidateFunction, form: Form): FormCheck {
  const tooLarge = checkFormSize(form);
  if (tooLarge.length > 0) return { missing: [], remarks: tooLarge };
  const validate = schema();
  validate(form);
  return formFindings(validate.errors ?? []);
}

/** A published version never changes, so what was compiled for it stays right. */
function compiledForm(regulation: Pick<Regulation, 'code' | 'version' | 'form'>): ValidateFunction {
  const key = `${regulation.code}@${regulation.version}`;
  const validate = compiled.get(key) ?? compileForm(regulation.form);
  compiled.delete(key); // what was used last goes to the end
  compiled.set(key, validate);
  const [oldest] = compiled.keys();
  if (compiled.size > KEPT_FORMS && oldest !== undefined) compiled.delete(oldest);
  return validate;
}
