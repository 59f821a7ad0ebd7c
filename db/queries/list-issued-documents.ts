import { asc, inArray } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { issuedDocuments, type IssuedDocument } from '../schema/index.ts';

/** All that was ever issued in these cases, the oldest first, whether it is in force or not. */
export async function listIssuedDocuments(
  db: Database,
  caseIds: readonly string[],
): Promise<IssuedDocument[]> {
  if (caseIds.length === 0) return [];
  return await db
    .select()
    .from(issuedDocuments)
    .where(inArray(issuedDocuments.caseId, [...caseIds]))
    .orderBy(asc(issuedDocuments.issuedAt), asc(issuedDocuments.code));
}
