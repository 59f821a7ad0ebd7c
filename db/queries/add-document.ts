import { and, eq, max } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import {
  documents,
  documentVersions,
  unfinishedUploads,
  type StoredDocument,
} from '../schema/index.ts';
import { findDocument } from './find-document.ts';

type Known = 'uploadedByName' | 'scannedAt' | 'scanSignature';
export type AddedDocument = Omit<StoredDocument, 'version' | Known> &
  Partial<Pick<StoredDocument, 'uploadedByName'>> & {
    /** The same for a repeated request, which adds nothing. */
    uploadId?: string;
  };

/**
 * Adds a document to a case, or, if the id is one of its documents already, a new version of it. The content of the
 * current version again changes nothing. From here on the content in the store is not that of an unfinished upload.
 */
export async function addDocument(db: Database, added: AddedDocument): Promise<StoredDocument> {
  const { id, caseId, kind, ...content } = added;
  return await db.transaction(async (tx) => {
    await tx
      .insert(documents)
      .values({ id, caseId, kind, currentVersion: 0 })
      .onConflictDoNothing();
    const [locked] = await tx.select().from(documents).where(eq(documents.id, id)).for('update');
    if (locked?.caseId !== caseId) throw new Error(`Document ${id} is of another case`);

    const repeated = await versionOf(tx, id, content.uploadId);
    if (repeated !== undefined) {
      const stored = await findDocument(tx, { caseId, id, version: repeated });
      if (stored) return stored;
    }
    const current = await findDocument(tx, { caseId, id });
    if (current?.sha256 === content.sha256) return current;
    const [newest] = await tx
      .select({ version: max(documentVersions.version) })
      .from(documentVersions)
      .where(eq(documentVersions.documentId, id));
    const version = (newest?.version ?? 0) + 1;
    await tx.insert(documentVersions).values({ ...content, documentId: id, version });
    await tx.update(documents).set({ currentVersion: version }).where(eq(documents.id, id));
    await finish(tx, content.storageKey);
    const stored = await findDocument(tx, { caseId, id, version });
    if (!stored) throw new Error(`Version ${version} of document ${id} is gone`);
    return stored;
  });
}

async function versionOf(tx: Database, id: string, uploadId: string | undefined) {
  if (uploadId === undefined) return undefined;
  const [found] = await tx
    .select({ version: documentVersions.version })
    .from(documentVersions)
    .where(and(eq(documentVersions.documentId, id), eq(documentVersions.uploadId, uploadId)));
  return found?.version;
}

async function finish(tx: Database, storageKey: string): Promise<void> {
  await tx.delete(unfinishedUploads).where(eq(unfinishedUploads.storageKey, storageKey));
}
