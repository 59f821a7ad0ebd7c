import { and, eq } from 'drizzle-orm';
import { RegulationSchema } from '../catalogue/regulation.schema.ts';
import type { Database } from '../connect.ts';
import { regulations, type RegulationVersion } from '../schema/index.ts';

/**
 * A version of a service's regulation with its life: state, edition, problems; `null` if there is none. What a version
 * stored by an earlier release does not say yet has its default.
 */
export async function findVersion(
  db: Database,
  code: string,
  version: number,
): Promise<RegulationVersion | null> {
  const [found] = await db
    .select()
    .from(regulations)
    .where(and(eq(regulations.code, code), eq(regulations.version, version)));
  return found ? { ...found, body: RegulationSchema.parse(found.body) } : null;
}
