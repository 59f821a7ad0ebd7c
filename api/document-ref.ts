import type { StoredDocument } from '../db/schema/index.ts';
import type { DocumentRef } from '../workflows/domain/case-parts.ts';

/** What a case pins of a document: the version, and what tells it from every other. */
export function documentRef(document: StoredDocument): DocumentRef {
  const { id, version, kind, contentType, size, sha256 } = document;
  return { id, version, kind, contentType, size, sha256 };
}
