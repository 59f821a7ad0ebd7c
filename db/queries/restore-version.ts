import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { documentLooks, documents, type DocumentLook } from '../schema/index.ts';

/** Makes an earlier version the one that counts, and notes who did. */
export async function restoreVersion(
  db: Database,
  by: Omit<DocumentLook, 'id' | 'act'>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(documents)
      .set({ currentVersion: by.version })
      .where(eq(documents.id, by.documentId));
    await tx.insert(documentLooks).values({ ...by, act: 'restored' });
  });
}
