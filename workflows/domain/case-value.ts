import type { Applicant } from './people.ts';
import { isApplicantField } from './fill-from-applicant.ts';
import type { Form, Json } from './regulation.ts';

/** What a regulation may name of an application: `applicant.name`, `form.purpose`; nothing for any other path. */
export function caseValue(
  path: string,
  { applicant, form }: { applicant: Applicant; form: Form },
): Json | undefined {
  const [of, field = ''] = path.split(/\.(.*)/s);
  if (of === 'applicant') return isApplicantField(field) ? applicant[field] : undefined;
  return of === 'form' && Object.hasOwn(form, field) ? form[field] : undefined;
}
