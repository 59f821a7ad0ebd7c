import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Checked, CheckResult } from '../workflows/domain/activities.ts';
import type { DocumentRef } from '../workflows/domain/case-parts.ts';
import { checkDocuments, checkFormSize, type FormCheck } from '../workflows/domain/form-check.ts';
import type { Form, Regulation } from '../workflows/domain/regulation.ts';
import { compileForm } from './compile-form.ts';
import { formFindings } from './form-findings.ts';
import { assess, crossCheck, documentsOf, rejectionsOf } from './rules/evaluate-rules.ts';
import { ruleBook, type RuleBook } from './rules/rule-book.ts';
import { sha256 } from './sha256.ts';

/** The part of a regulation by which an application is judged. */
export type Judged = Pick<
  Regulation,
  'form' | 'documents' | 'checks' | 'rejections' | 'charges' | 'fee' | 'routing' | 'steps'
>;

/** Compiled regulations that are kept; compiling one takes tens of milliseconds. */
const KEPT = 100;
/** More than this nobody reads, and a journal should not hold. */
const MAX_FINDINGS = 200;

interface Compiled {
  validate: ValidateFunction;
  rules: RuleBook;
}
const compiled = new Map<string, Compiled>();

/**
 * What filing this application would find, under the given version of a regulation. The fields are compared with each
 * other only in a form that is right by itself; only what is complete is judged further.
 * @param infected documents that are there and cannot be opened: not counted, and remarked on until another one is attached
 */
export function checkApplication(
  regulation: Judged,
  { documents: attached, ...rest }: Checked,
  infected: readonly DocumentRef[] = [],
): CheckResult {
  const checked = { ...rest, documents: attached.filter((one) => !infected.includes(one)) };
  const { validate, rules } = compile(regulation);
  const ofForm = checkForm(() => validate, checked.form);
  const isTooLarge = checkFormSize(checked.form).length > 0;
  const judge = rules(isTooLarge ? { ...checked, form: {} } : checked);
  const documents = documentsOf(regulation, judge);
  const ofDocuments = checkDocuments({ ...regulation, documents }, checked.documents);
  const isFormRight = ofForm.missing.length === 0 && ofForm.remarks.length === 0;
  const between = isFormRight ? crossCheck(regulation, judge) : [];

  const ofInfected = infected
    .filter((one) => !isReplaced(one, checked.documents, attached))
    .map(({ kind }) => ({ path: `documents.${kind}`, code: 'document_infected' }));
  const missing = [...ofForm.missing, ...ofDocuments.missing].slice(0, MAX_FINDINGS);
  const remarks = [...ofForm.remarks, ...between, ...ofDocuments.remarks, ...ofInfected].slice(
    0,
    MAX_FINDINGS,
  );
  if (missing.length > 0 || remarks.length > 0) {
    return { missing, remarks, rejections: [], assessment: null };
  }
  const rejections = rejectionsOf(regulation, judge);
  return { missing, remarks, rejections, assessment: assess(regulation, checked.territory, judge) };
}

/** Whether another document of the kind was attached after one that cannot be opened, as its remark asks for. */
function isReplaced(
  { kind, ...rest }: DocumentRef,
  readable: readonly DocumentRef[],
  attached: readonly DocumentRef[],
): boolean {
  const later = attached.slice(attached.findIndex(({ id }) => id === rest.id) + 1);
  return later.some((one) => one.kind === kind && readable.includes(one));
}

/** A form against its schema; one that is too large is not looked at any closer. */
function checkForm(schema: () => ValidateFunction, form: Form): FormCheck {
  const tooLarge = checkFormSize(form);
  if (tooLarge.length > 0) return { missing: [], remarks: tooLarge };
  const validate = schema();
  validate(form);
  return formFindings(validate.errors ?? []);
}

/** Kept by content, not by version: a draft of a regulation changes under its number. */
function compile({ form, documents }: Judged): Compiled {
  const key = sha256(JSON.stringify([form, documents]));
  const known = compiled.get(key) ?? {
    validate: compileForm(form),
    rules: ruleBook({ form, documents }),
  };
  compiled.delete(key); // what was used last goes to the end
  compiled.set(key, known);
  const [oldest] = compiled.keys();
  if (compiled.size > KEPT && oldest !== undefined) compiled.delete(oldest);
  return known;
}
