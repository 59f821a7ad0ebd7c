import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { isUuid } from '../is-uuid.ts';
import { documentVersions } from '../schema/index.ts';

type Ref = { id: string; version: number };

/** Those of the documents in whose version, as it is referred to, malware was found. */
export async function findInfected<Document extends Ref>(
  db: Database,
  documents: readonly Document[],
): Promise<Document[]> {
  const ids = documents.map(({ id }) => id).filter(isUuid);
  if (ids.length === 0) return [];
  const { documentId, version, scan } = documentVersions;
  const infected = await db
    .select({ id: documentId, version })
    .from(documentVersions)
    .where(and(inArray(documentId, ids), eq(scan, 'infected')));
  return documents.filter((one) =>
    infected.some((other) => other.id === one.id && other.version === one.version),
  );
}
