import { and, eq } from 'drizzle-orm';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { canonicalJson } from '../../workflows/domain/canonical-json.ts';
import type { Database } from '../connect.ts';
import { regulations } from '../schema/index.ts';
import { sha256 } from '../sha256.ts';

/**
 * Publishes a shipped version of a service's regulation; the same one again changes nothing, and one that an agency made
 * itself under this number stays.
 * Throws if this version was published with another content: cases follow it.
 */
export async function storeRegulation(db: Database, body: Regulation): Promise<void> {
  const { code, version } = body;
  const bodyHash = sha256(canonicalJson(body));
  const now = new Date().toISOString();
  await db
    .insert(regulations)
    .values({ code, version, body, bodyHash, state: 'published', publishedAt: now, savedAt: now })
    .onConflictDoNothing();
  const [stored] = await db
    .select({ bodyHash: regulations.bodyHash, author: regulations.author })
    .from(regulations)
    .where(and(eq(regulations.code, code), eq(regulations.version, version)));
  const isAgencys = typeof stored?.author === 'string'; // it has taken the service, and the number, into its own hands
  if (!isAgencys && stored?.bodyHash !== bodyHash) {
    throw new Error(
      `Version ${version} of the regulation ${code} was published with another content: raise its version`,
    );
  }
}
