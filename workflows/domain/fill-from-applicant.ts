import type { Applicant } from './people.ts';
import type { Form, FormSchema, Json } from './regulation.ts';

/** What of an applicant's identity a form, a registry comparison or a document may use. */
export const APPLICANT_FIELDS = ['name', 'inn', 'snils', 'birthDate'] as const;
export type ApplicantField = (typeof APPLICANT_FIELDS)[number];

export function isApplicantField(value: unknown): value is ApplicantField {
  return APPLICANT_FIELDS.some((field) => field === value);
}

/**
 * The form with the fields marked `x-applicant` taken from the applicant's identity, where the applicant left them out.
 * What they wrote themselves stays: the registries tell whether it is true.
 */
export function fillFromApplicant(schema: FormSchema, form: Form, applicant: Applicant): Form {
  const filled: Record<string, Json> = { ...form };
  for (const [name, field] of Object.entries(propertiesOf(schema))) {
    const source = isObject(field) ? field['x-applicant'] : undefined;
    const value = isApplicantField(source) ? applicant[source] : undefined;
    if (value !== undefined && !Object.hasOwn(form, name)) filled[name] = value;
  }
  return filled;
}

/** The top-level fields of a form, each with its schema. */
export function propertiesOf(schema: FormSchema): Readonly<Record<string, Json>> {
  return isObject(schema.properties) ? schema.properties : {};
}

export function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
