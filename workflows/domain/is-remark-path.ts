import { propertiesOf } from './fill-from-applicant.ts';
import type { Regulation } from './regulation.ts';

/** Whether a remark may stand here: at a field of the form, at what lies within one, or at a document. */
export function isRemarkPath(
  { form, documents }: Pick<Regulation, 'form' | 'documents'>,
  path: string,
): boolean {
  const [part, name = '', ...within] = path.split('.');
  if (part === 'form') return Object.hasOwn(propertiesOf(form), name);
  return part === 'documents' && within.length === 0 && documents.some(({ kind }) => kind === name);
}
