import { APPLICANT_FIELDS, propertiesOf } from '../fill-from-applicant.ts';
import type { Regulation } from '../regulation.ts';

/** The paths under which a regulation may name a value of the case. */
export function valuePaths({ form }: Pick<Regulation, 'form'>): string[] {
  return [
    ...APPLICANT_FIELDS.map((field) => `applicant.${field}`),
    ...Object.keys(propertiesOf(form)).map((field) => `form.${field}`),
  ];
}
