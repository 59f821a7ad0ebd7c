import { and, eq } from 'drizzle-orm';
import { endingsToRehearse } from '../../workflows/domain/endings-to-rehearse.ts';
import type { Status } from '../../workflows/domain/status.ts';
import type { Database } from '../connect.ts';
import { regulations, type RegulationVersion } from '../schema/index.ts';
import { listRehearsalRuns } from './list-rehearsal-runs.ts';
import { lockVersion } from './lock-version.ts';

type Refusal =
  | { kind: 'unknown' | 'stale' | 'retired' }
  | { kind: 'has_problems'; version: RegulationVersion }
  | { kind: 'not_rehearsed'; missing: Status[] };

/**
 * Publishes a checked version of which every ending was rehearsed, in this very edition, and came out green; one that is
 * published already stays as it is.
 * @param request `expectedEdition` is the one that the designer saw, `null` if they do not care; `at` an ISO instant
 */
export async function publishVersion(
  db: Database,
  request: { code: string; version: number; expectedEdition: number | null; at: string },
): Promise<Refusal | { kind: 'published'; version: RegulationVersion }> {
  const { code, version, expectedEdition, at } = request;
  return await db.transaction(async (tx) => {
    const found = await lockVersion(tx, code, version);
    if (!found) return { kind: 'unknown' };
    if (found.state === 'published') return { kind: 'published', version: found };
    if (found.state === 'retired') return { kind: 'retired' };
    if (expectedEdition !== null && expectedEdition !== found.edition) return { kind: 'stale' };
    if (found.state === 'draft') return { kind: 'has_problems', version: found };
    const missing = endingsToRehearse(found.body, await listRehearsalRuns(tx, found));
    if (missing.length > 0) return { kind: 'not_rehearsed', missing };

    const [published] = await tx
      .update(regulations)
      .set({ state: 'published', publishedAt: at })
      .where(and(eq(regulations.code, code), eq(regulations.version, version)))
      .returning();
    return published ? { kind: 'published', version: published } : { kind: 'unknown' };
  });
}
