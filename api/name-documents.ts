import { listDocuments } from '../db/queries/list-documents.ts';
import type { DocumentRef } from '../workflows/domain/case-parts.ts';
import type { CaseCall } from './call.ts';
import { documentRef } from './document-ref.ts';
import { invalidRequest } from './invalid-request.ts';

/** The documents that a request names by id; all must belong to the case, and malware must have been found in none. */
export async function nameDocuments(
  { deps, row, language }: Pick<CaseCall, 'deps' | 'row' | 'language'>,
  documentIds: readonly string[],
): Promise<DocumentRef[]> {
  const known = await listDocuments(deps.db, row.id);
  return documentIds.map((id, index) => {
    const found = known.find((document) => document.id === id);
    if (!found) throw invalidRequest(language, `documentIds.${index}`, 'unknown_document');
    if (found.scan === 'infected') {
      throw invalidRequest(language, `documentIds.${index}`, 'infected_document');
    }
    return documentRef(found);
  });
}
