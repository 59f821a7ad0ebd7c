import { and, desc, eq, lt } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { documentLooks, type DocumentLook } from '../schema/index.ts';

/** Who opened a document, the latest first; `before`: only those that came before the look of this id. */
export async function listLooks(
  db: Database,
  { documentId, before, limit }: { documentId: string; before: number | null; limit: number },
): Promise<DocumentLook[]> {
  const earlier = before === null ? undefined : lt(documentLooks.id, before);
  return await db
    .select()
    .from(documentLooks)
    .where(and(eq(documentLooks.documentId, documentId), earlier))
    .orderBy(desc(documentLooks.id))
    .limit(limit);
}
