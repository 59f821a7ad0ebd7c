import { asc, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { signatures, type StoredSignature } from '../schema/index.ts';

/** The signatures of all versions of a document, the oldest first. */
export async function listSignatures(db: Database, documentId: string): Promise<StoredSignature[]> {
  return await db
    .select()
    .from(signatures)
    .where(eq(signatures.documentId, documentId))
    .orderBy(asc(signatures.receivedAt), asc(signatures.id));
}
