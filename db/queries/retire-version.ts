import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { regulations, type RegulationVersion } from '../schema/index.ts';
import { lockVersion } from './lock-version.ts';

/** Ends the life of a published version: nobody files under it any more, the cases that hold it go on. */
export async function retireVersion(
  db: Database,
  code: string,
  version: number,
): Promise<RegulationVersion | 'unknown' | 'not_published'> {
  return await db.transaction(async (tx) => {
    const found = await lockVersion(tx, code, version);
    if (!found) return 'unknown';
    if (found.state === 'retired') return found;
    if (found.state !== 'published') return 'not_published';
    const [retired] = await tx
      .update(regulations)
      .set({ state: 'retired' })
      .where(and(eq(regulations.code, code), eq(regulations.version, version)))
      .returning();
    return retired ?? 'unknown';
  });
}
