import { and, asc, eq, or } from 'drizzle-orm';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { RegulationSchema } from '../catalogue/regulation.schema.ts';
import type { Database } from '../connect.ts';
import { regulations } from '../schema/index.ts';
import { versionsInForce } from './versions-in-force.ts';

/** The regulations in force at an instant (ISO), in the order of their codes. */
export async function listRegulations(db: Database, at: string): Promise<Regulation[]> {
  const inForce = await versionsInForce(db, at);
  if (inForce.length === 0) return [];
  const found = await db
    .select({ body: regulations.body })
    .from(regulations)
    .where(
      or(
        ...inForce.map(({ code, version }) =>
          and(eq(regulations.code, code), eq(regulations.version, version)),
        ),
      ),
    )
    .orderBy(asc(regulations.code));
  return found.map(({ body }) => RegulationSchema.parse(body));
}
