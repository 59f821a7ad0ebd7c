import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { sha256 } from '../sha256.ts';
import { signatures, type StoredSignature } from '../schema/index.ts';

/** Keeps a verified signature of a version of a document; the same one again changes nothing. */
export async function addSignature(
  db: Database,
  added: Omit<StoredSignature, 'cmsSha256'>,
): Promise<StoredSignature> {
  const { documentId, version, cms } = added;
  const cmsSha256 = sha256(cms);
  const [kept] = await db
    .insert(signatures)
    .values({ ...added, cmsSha256 })
    .onConflictDoNothing()
    .returning();
  if (kept) return kept;
  const [known] = await db
    .select()
    .from(signatures)
    .where(
      and(
        eq(signatures.documentId, documentId),
        eq(signatures.version, version),
        eq(signatures.cmsSha256, cmsSha256),
      ),
    );
  if (!known) throw new Error(`Signature ${added.id} is of another document`);
  return known;
}
