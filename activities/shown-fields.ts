import type { ShownField } from '../db/schema/index.ts';
import { caseValue } from '../workflows/domain/case-value.ts';
import { isApplicantField } from '../workflows/domain/fill-from-applicant.ts';
import type { Applicant } from '../workflows/domain/people.ts';
import type { DocumentTemplate, Form, Regulation, Titles } from '../workflows/domain/regulation.ts';
import { isOwnPath, SHOWN_BY_DEFAULT, type OwnPath } from '../workflows/domain/shown-paths.ts';
import { TEXTS } from '../workflows/domain/texts.ts';
import { titleOfField } from '../workflows/domain/title-of-field.ts';
import { bothWays, written } from './document-words.ts';

/**
 * What the public page may show of a document, in both languages, worked out when it is issued: nothing else of the case is
 * kept beside its code, and a value that is changed later does not change what was issued.
 */
export function shownFields(
  { shown = [...SHOWN_BY_DEFAULT] }: DocumentTemplate,
  { form: schema }: Pick<Regulation, 'form'>,
  of: { applicant: Applicant; form: Form; own: Record<OwnPath, Titles | null> },
): ShownField[] {
  return shown.flatMap((path) => {
    const value = isOwnPath(path) ? of.own[path] : bothWays(written(caseValue(path, of)));
    return value ? [{ path, label: labelOf(path, schema), value }] : [];
  });
}

function labelOf(path: string, schema: Regulation['form']): Titles {
  if (isOwnPath(path)) return TEXTS[`check.field.${path}`];
  const [, applicantField] = /^applicant\.(.+)$/.exec(path) ?? [];
  if (isApplicantField(applicantField)) return TEXTS[`check.field.${applicantField}`];
  return titleOfField(schema, path.replace(/^form\./, '')) ?? { ru: path, en: path };
}
