import { CONTENT_TYPES, isContentType, MAX_DOCUMENT_BYTES } from '../content-types.ts';
import type { Role } from '../people.ts';
import type { Regulation } from '../regulation.ts';
import type { Report } from '../regulation-problem.ts';
import { checkUnique } from './check-unique.ts';

/** Who can see a case without being a party to it. */
const STAFF: readonly Role[] = ['officer', 'head', 'controller', 'auditor', 'admin'];
const known = STAFF.join(', ');

/** The kinds of documents: what they may be, and when they are asked for. */
export function checkDocumentRules({ documents }: Regulation, report: Report): void {
  checkUnique(
    'documents',
    'kind',
    documents.map(({ kind }) => kind),
    report,
  );
  documents.forEach(({ required, when, contentTypes, maxBytes, readers }, i) => {
    const path = `documents.${i}`;
    if (when !== undefined && !required) report(`${path}.when`, 'when_of_optional');
    readers?.forEach((role, j) => {
      if (!STAFF.includes(role)) report(`${path}.readers.${j}`, 'reader', { role, known });
    });
    if (contentTypes.length === 0) report(`${path}.contentTypes`, 'no_content_types');
    contentTypes.forEach((contentType, j) => {
      if (isContentType(contentType)) return;
      const known = Object.values(CONTENT_TYPES).join(', ');
      report(`${path}.contentTypes.${j}`, 'content_type', { contentType, known });
    });
    if (!Number.isInteger(maxBytes) || maxBytes < 1 || maxBytes > MAX_DOCUMENT_BYTES) {
      report(`${path}.maxBytes`, 'max_bytes', { max: MAX_DOCUMENT_BYTES });
    }
  });
}
