import { desc, eq, sql } from 'drizzle-orm';
import { canonicalJson } from '../../workflows/domain/canonical-json.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { regulations, type RegulationVersion, type VersionProblem } from '../schema/index.ts';
import { sha256 } from '../sha256.ts';

/** What a designer saves; its number is ours to give. */
export interface SavedRegulation {
  body: Regulation;
  problems: VersionProblem[];
  /** Id of the designer. */
  author: string;
  /** ISO instant */
  at: string;
}

/**
 * Makes the next version of a service: `checked` if nothing is wrong with it, else a `draft`. The same one again by the
 * same author, with nothing in between, is the one that is there: a repeated request makes nothing twice.
 * @param place whether this has to be the first version of the service, or a further one
 * @returns `exists` or `unknown` if there are versions already, or none
 */
export async function createVersion(
  db: Database,
  { body, problems, author, at }: SavedRegulation,
  place: 'first' | 'further',
): Promise<RegulationVersion | 'exists' | 'unknown'> {
  const { code } = body;
  return await db.transaction(async (tx) => {
    // Two at once are given numbers one after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`regulation ${code}`}))`);
    const [newest] = await tx
      .select()
      .from(regulations)
      .where(eq(regulations.code, code))
      .orderBy(desc(regulations.version))
      .limit(1);
    if (newest && isTheSame(newest, body, author)) return newest;
    if (newest && place === 'first') return 'exists';
    if (!newest && place === 'further') return 'unknown';

    const version = (newest?.version ?? 0) + 1;
    const numbered = { ...body, version };
    const [created] = await tx
      .insert(regulations)
      .values({
        ...{ code, version, body: numbered, author, problems },
        bodyHash: sha256(canonicalJson(numbered)),
        state: problems.length === 0 ? 'checked' : 'draft',
        savedAt: at,
      })
      .returning();
    if (!created) throw new Error('A version of a regulation was not made');
    return created;
  });
}

function isTheSame(
  { bodyHash, version, author, edition, publishedAt }: RegulationVersion,
  body: Regulation,
  by: string,
): boolean {
  const isUntouched = author === by && edition === 1 && publishedAt === null;
  return isUntouched && bodyHash === sha256(canonicalJson({ ...body, version }));
}
