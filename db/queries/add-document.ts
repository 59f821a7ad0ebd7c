import { eq, max } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { documents, documentVersions, type StoredDocument } from '../schema/index.ts';
import { findDocument } from './find-document.ts';

/**
 * Adds a document to a case, or, if the id is one of its documents already, a new version of it. The content of the
 * current version again changes nothing.
 */
export async function addDocument(
  db: Database,
  added: Omit<StoredDocument, 'version'>,
): Promise<StoredDocument> {
  const { id, caseId, kind, ...content } = added;
  return await db.transaction(async (tx) => {
    await tx
      .insert(documents)
      .values({ id, caseId, kind, currentVersion: 0 })
      .onConflictDoNothing();
    const [locked] = await tx.select().from(documents).where(eq(documents.id, id)).for('update');
    if (locked?.caseId !== caseId) throw new Error(`Document ${id} is of another case`);

    const current = await findDocument(tx, { caseId, id });
    if (current?.sha256 === content.sha256) return current;

    const [newest] = await tx
      .select({ version: max(documentVersions.version) })
      .from(documentVersions)
      .where(eq(documentVersions.documentId, id));
    const version = (newest?.version ?? 0) + 1;
    await tx.insert(documentVersions).values({ ...content, documentId: id, version });
    await tx.update(documents).set({ currentVersion: version }).where(eq(documents.id, id));
    return { ...added, version };
  });
}
