import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { documents, documentVersions, type StoredDocument } from '../schema/index.ts';
import { documentColumns } from './document-columns.ts';

/** The documents of a case, each in its current version, the oldest first. */
export async function listDocuments(db: Database, caseId: string): Promise<StoredDocument[]> {
  return await db
    .select(documentColumns)
    .from(documents)
    .innerJoin(
      documentVersions,
      and(
        eq(documentVersions.documentId, documents.id),
        eq(documentVersions.version, documents.currentVersion),
      ),
    )
    .where(eq(documents.caseId, caseId))
    .orderBy(asc(documentVersions.uploadedAt), asc(documents.id));
}
