import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { documents, documentVersions, type StoredDocument } from '../schema/index.ts';
import { documentColumns } from './document-columns.ts';

/** A version for the machinery, which knows no case; people read a document through its case. */
export async function findDocumentVersion(
  db: Database,
  { documentId, version }: { documentId: string; version: number },
): Promise<StoredDocument | null> {
  const [found] = await db
    .select(documentColumns)
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentVersions.documentId))
    .where(and(eq(documents.id, documentId), eq(documentVersions.version, version)));
  return found ?? null;
}
