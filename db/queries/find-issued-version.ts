import type { Database } from '../connect.ts';
import type { StoredDocument } from '../schema/index.ts';
import { findDocument } from './find-document.ts';
import { findIssuedDocument } from './find-issued-document.ts';

/** The version of a document that a check code stands for; `null` if nothing was issued under it. */
export async function findIssuedVersion(
  db: Database,
  code: string,
): Promise<StoredDocument | null> {
  const issued = await findIssuedDocument(db, code);
  if (!issued) return null;
  const { caseId, documentId: id, documentVersion: version } = issued;
  return await findDocument(db, { caseId, id, version });
}
