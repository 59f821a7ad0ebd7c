import { listDocuments } from '../db/queries/list-documents.ts';
import type { DocumentRef } from '../workflows/domain/case-parts.ts';
import type { CaseCall } from './call.ts';
import { documentRef } from './document-ref.ts';

/** The documents of an application as of now. Evidence of an appeal is none of them, so it is not checked as one. */
export async function caseDocuments({
  deps,
  row,
  regulation,
}: Pick<CaseCall, 'deps' | 'row' | 'regulation'>): Promise<DocumentRef[]> {
  const made = regulation.steps.flatMap(({ document }) => document ?? []);
  const kinds = [...regulation.documents, ...made].map(({ kind }) => kind);
  const documents = await listDocuments(deps.db, row.id);
  return documents.filter(({ kind }) => kinds.includes(kind)).map(documentRef);
}
