import { and, asc, eq, or } from 'drizzle-orm';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { RegulationSchema } from '../catalogue/regulation.schema.ts';
import type { Database } from '../connect.ts';
import { regulations } from '../schema/index.ts';

/** The named versions, in the order of their codes. */
export async function readRegulations(
  db: Database,
  versions: readonly { code: string; version: number }[],
): Promise<Regulation[]> {
  if (versions.length === 0) return [];
  const found = await db
    .select({ body: regulations.body })
    .from(regulations)
    .where(
      or(
        ...versions.map(({ code, version }) =>
          and(eq(regulations.code, code), eq(regulations.version, version)),
        ),
      ),
    )
    .orderBy(asc(regulations.code), asc(regulations.version));
  return found.map(({ body }) => RegulationSchema.parse(body));
}
