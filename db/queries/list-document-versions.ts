import { desc, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { documents, documentVersions, type StoredDocument } from '../schema/index.ts';
import { documentColumns } from './document-columns.ts';

/** All versions of a document, the newest first. */
export async function listDocumentVersions(
  db: Database,
  documentId: string,
): Promise<StoredDocument[]> {
  return await db
    .select(documentColumns)
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentVersions.documentId))
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.version));
}
