import { propertiesOf } from './fill-from-applicant.ts';
import type { Regulation } from './regulation.ts';

/** Whether a remark may stand here: at a field of the form, at what lies within one, or at a document. */
export function isRemarkPath(
  { form, documents }: Pick<Regulation, 'form' | 'documents'>,
  path: string,
): boolean {
  return isFieldPath({ form }, path) || documents.some(({ kind }) => path === `documents.${kind}`);
}

/** Whether a path leads to a field of the form, or into one. */
export function isFieldPath({ form }: Pick<Regulation, 'form'>, path: string): boolean {
  const [part, name = ''] = path.split('.');
  return part === 'form' && Object.hasOwn(propertiesOf(form), name);
}
