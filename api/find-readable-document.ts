import { findDocument } from '../db/queries/find-document.ts';
import type { StoredDocument } from '../db/schema/index.ts';
import { AppError } from './app-error.ts';
import type { CaseCall } from './call.ts';
import { checkDocumentsInReach } from './check-documents-in-reach.ts';
import { mayRead } from './may-read.ts';

/** The document that the path names, in its current version or in the one given. What may not be read does not exist. */
export async function findReadableDocument(
  call: Pick<CaseCall, 'deps' | 'caller' | 'row' | 'regulation' | 'params'>,
  version?: number,
): Promise<StoredDocument> {
  const { deps, row, params } = call;
  checkDocumentsInReach(row);
  const named = { caseId: row.id, id: params.docId ?? '' };
  const document = await findDocument(
    deps.db,
    version === undefined ? named : { ...named, version },
  );
  if (!document || !mayRead(call, document)) throw new AppError('not_found');
  return document;
}
