import { CONTENT_TYPES } from '../workflows/domain/content-types.ts';
import type { DocumentRef, Finding } from '../workflows/domain/case-parts.ts';
import { fillFromApplicant } from '../workflows/domain/fill-from-applicant.ts';
import type { LocalDate } from '../workflows/domain/local-date.ts';
import type { DocumentRule, Regulation } from '../workflows/domain/regulation.ts';
import {
  regulationProblem,
  type RegulationProblem,
} from '../workflows/domain/regulation-problem.ts';
import type { Language } from '../workflows/domain/texts.ts';
import { SPECIMEN } from './catalogue/specimen.ts';
import { checkApplication } from './check-application.ts';

/**
 * Whether every example, filed on a day with every document by an applicant with a full identity, would be taken: right
 * in itself, by no rule to be rejected, every rule worked out, and some unit's. Throws if the form is no schema.
 */
export function checkExamples(
  regulation: Regulation,
  filedOn: LocalDate,
  language: Language,
): RegulationProblem[] {
  return regulation.examples.flatMap(({ form, territory }, i) => {
    const { missing, remarks, rejections, assessment } = checkApplication(regulation, {
      form: fillFromApplicant(regulation.form, form, SPECIMEN),
      documents: regulation.documents.map(specimenOf),
      applicant: SPECIMEN,
      territory,
      filedOn,
    });
    const found = [
      ...[...missing, ...remarks].map(({ path, code }: Finding) => `${path} ${code}`),
      ...rejections.map(({ code }) => `rejections ${code}`),
      ...(assessment?.faults ?? []),
      ...(assessment?.unit === null ? ['routing'] : []),
    ];
    if (found.length === 0) return [];
    const detail = found.join(', ');
    return [regulationProblem(language, `examples.${i}.form`, 'bad_example', { detail })];
  });
}

/** A document that fits its rule, if any can. */
function specimenOf({ kind, contentTypes }: DocumentRule): DocumentRef {
  const [contentType = CONTENT_TYPES.pdf] = contentTypes;
  return { id: kind, version: 1, kind, contentType, size: 1, sha256: '' };
}
