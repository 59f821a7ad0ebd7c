import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { issuedDocuments, type IssuedDocument } from '../schema/index.ts';

/** What was issued under a check code; `null` if nothing was. */
export async function findIssuedDocument(
  db: Database,
  code: string,
): Promise<IssuedDocument | null> {
  const [found] = await db.select().from(issuedDocuments).where(eq(issuedDocuments.code, code));
  return found ?? null;
}
