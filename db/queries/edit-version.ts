import { and, eq } from 'drizzle-orm';
import { canonicalJson } from '../../workflows/domain/canonical-json.ts';
import type { Database } from '../connect.ts';
import { regulations, type RegulationVersion } from '../schema/index.ts';
import { sha256 } from '../sha256.ts';
import type { SavedRegulation } from './create-version.ts';
import { lockVersion } from './lock-version.ts';

/**
 * Saves a draft anew, as its next edition; what is there already stays the edition that it is, with its rehearsals.
 * @param expectedEdition the one that the designer saw, `null` if they do not care
 */
export async function editVersion(
  db: Database,
  { body, problems, author, at }: SavedRegulation,
  expectedEdition: number | null,
): Promise<RegulationVersion | 'unknown' | 'published' | 'stale'> {
  const { code, version } = body;
  return await db.transaction(async (tx) => {
    const found = await lockVersion(tx, code, version);
    if (!found) return 'unknown';
    if (found.publishedAt !== null) return 'published';
    if (expectedEdition !== null && expectedEdition !== found.edition) return 'stale';
    const bodyHash = sha256(canonicalJson(body));
    const isTheSame =
      bodyHash === found.bodyHash && canonicalJson(problems) === canonicalJson(found.problems);
    if (isTheSame) return found;
    const [edited] = await tx
      .update(regulations)
      .set({
        ...{ body, bodyHash, author, problems },
        state: problems.length === 0 ? 'checked' : 'draft',
        savedAt: at,
        edition: found.edition + 1,
      })
      .where(and(eq(regulations.code, code), eq(regulations.version, version)))
      .returning();
    return edited ?? 'unknown';
  });
}
