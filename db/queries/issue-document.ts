import { sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { issuedDocuments, type IssuedDocument, type StoredDocument } from '../schema/index.ts';
import { addDocument, type AddedDocument } from './add-document.ts';
import { findIssuedVersion } from './find-issued-version.ts';

/**
 * Adds a document to its case and puts it under its check code, in one transaction. Of two tries at once the second one gets
 * what the first has issued: a code never stands for other bytes than at first.
 */
export async function issueDocument(
  db: Database,
  document: AddedDocument,
  issue: Pick<
    IssuedDocument,
    'code' | 'step' | 'issuer' | 'number' | 'title' | 'shown' | 'issuedAt'
  >,
): Promise<StoredDocument> {
  return await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${issue.code}, 0))`);
    const made = await findIssuedVersion(tx, issue.code);
    if (made) return made;

    const stored = await addDocument(tx, document);
    const { id: documentId, version: documentVersion, sha256 } = stored;
    await tx.insert(issuedDocuments).values({
      ...issue,
      ...{ caseId: document.caseId, documentId, documentVersion, sha256 },
    });
    return stored;
  });
}
