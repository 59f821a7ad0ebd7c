import type { DocumentRef, Finding } from './case-parts.ts';
import type { DocumentRule, Form, Json, Procedure } from './regulation.ts';

/** What filing would find: what is not there, and what is there and wrong. */
export interface FormCheck {
  missing: Finding[];
  remarks: Finding[];
}

/** Bounds of any form, far above an honest one: they keep the rules of a form from being run on a flood. */
const MAX_TEXT = 10_000;
const MAX_VALUES = 2_000;
const MAX_DEPTH = 20;

const MEGABYTE = 1024 * 1024;

/** What makes a form too large to be looked at any closer. */
export function checkFormSize(form: Form): Finding[] {
  const findings: Finding[] = [];
  let values = 0;
  const tooLarge = (): boolean => values > MAX_VALUES;

  const visit = (value: Json, path: string, depth: number): void => {
    values += 1;
    if (depth > MAX_DEPTH) values = MAX_VALUES + 1;
    if (tooLarge()) return;
    if (typeof value === 'string' && value.length > MAX_TEXT) {
      findings.push({ path, code: 'too_long', params: { limit: MAX_TEXT } });
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      visit(inner, `${path}.${name}`, depth + 1);
      if (tooLarge()) return;
    }
  };
  visit(form, 'form', 0);

  const params = { limit: MAX_VALUES, depth: MAX_DEPTH };
  return tooLarge() ? [{ path: 'form', code: 'form_too_large', params }] : findings;
}

/** Required kinds that are missing, and documents that their rules do not allow. */
export function checkDocuments(
  procedure: Pick<Procedure, 'documents' | 'steps'>,
  documents: readonly Pick<DocumentRef, 'kind' | 'contentType' | 'size'>[],
): FormCheck {
  const made = procedure.steps.map((step) => step.document?.kind);
  return {
    missing: procedure.documents
      .filter(({ kind, required }) => required && !documents.some((one) => one.kind === kind))
      .map(({ kind }) => ({ path: `documents.${kind}`, code: 'document_missing' })),
    remarks: documents
      .filter(({ kind }) => !made.includes(kind))
      .flatMap((document) => checkDocument(procedure.documents, document) ?? []),
  };
}

/** Why a document does not fit the rule of its kind, or `null`; the same for an upload and for the check of a case. */
export function checkDocument(
  rules: readonly DocumentRule[],
  { kind, contentType, size }: Pick<DocumentRef, 'kind' | 'contentType' | 'size'>,
): Finding | null {
  const path = `documents.${kind}`;
  const rule = rules.find((one) => one.kind === kind);
  if (!rule) return { path, code: 'document_unknown' };
  if (!rule.contentTypes.includes(contentType)) {
    return { path, code: 'document_type', params: { allowed: rule.contentTypes.join(', ') } };
  }
  if (size > rule.maxBytes) {
    const megabytes = Math.floor((rule.maxBytes / MEGABYTE) * 10) / 10;
    return { path, code: 'document_too_big', params: { megabytes } };
  }
  return null;
}
