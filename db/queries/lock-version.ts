import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { regulations, type RegulationVersion } from '../schema/index.ts';

/** A version as it stands, kept as it is until the transaction ends. */
export async function lockVersion(
  tx: Database,
  code: string,
  version: number,
): Promise<RegulationVersion | undefined> {
  const [found] = await tx
    .select()
    .from(regulations)
    .where(and(eq(regulations.code, code), eq(regulations.version, version)))
    .for('update');
  return found;
}
