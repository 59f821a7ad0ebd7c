import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { documentVersions } from '../schema/index.ts';

export interface Verdict {
  documentId: string;
  version: number;
  scan: 'clean' | 'infected';
  /** What the scanner calls what it found; `null` if it found nothing. */
  signature: string | null;
  /** ISO instant */
  at: string;
}

/**
 * Keeps what a scanner said of a version, and returns what holds now; `null` if there is no such version. The first verdict
 * stays, but for one: of two scans that contradict each other the one that found something is believed.
 */
export async function keepVerdict(
  db: Database,
  { documentId, version, scan, signature, at }: Verdict,
): Promise<'clean' | 'infected' | 'skipped' | null> {
  const thisOne = and(
    eq(documentVersions.documentId, documentId),
    eq(documentVersions.version, version),
  );
  const open = scan === 'infected' ? (['pending', 'clean'] as const) : (['pending'] as const);
  await db
    .update(documentVersions)
    .set({ scan, scannedAt: at, scanSignature: signature })
    .where(and(thisOne, inArray(documentVersions.scan, [...open])));
  const [now] = await db
    .select({ scan: documentVersions.scan })
    .from(documentVersions)
    .where(thisOne);
  return now && now.scan !== 'pending' ? now.scan : null;
}
