import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { isUuid } from '../is-uuid.ts';
import { documents, documentVersions, type StoredDocument } from '../schema/index.ts';
import { documentColumns } from './document-columns.ts';

/**
 * A document of a case, in its current version or in the one given; `null` if the case has none such. A document is
 * read only through its case, whose rights it shares.
 */
export async function findDocument(
  db: Database,
  { caseId, id, version }: { caseId: string; id: string; version?: number },
): Promise<StoredDocument | null> {
  if (!isUuid(id)) return null;
  const [found] = await db
    .select(documentColumns)
    .from(documents)
    .innerJoin(
      documentVersions,
      and(
        eq(documentVersions.documentId, documents.id),
        eq(documentVersions.version, version ?? documents.currentVersion),
      ),
    )
    .where(and(eq(documents.id, id), eq(documents.caseId, caseId)));
  return found ?? null;
}
