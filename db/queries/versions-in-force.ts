import { and, desc, eq, sql } from 'drizzle-orm';
import { isInForce } from '../../workflows/domain/is-in-force.ts';
import type { Validity } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { regulations } from '../schema/index.ts';

/** A regulation stored before there was a validity is open on both sides. */
const ALWAYS: Validity = { from: null, to: null };

/**
 * The version in force at an instant (ISO) of every service, or of one: the newest of those that are published and
 * whose validity contains the local day. Zones are judged here: the database may know other ones than we do.
 */
export async function versionsInForce(
  db: Database,
  at: string,
  code?: string,
): Promise<{ code: string; version: number }[]> {
  const published = await db
    .select({
      code: regulations.code,
      version: regulations.version,
      zone: sql<string>`${regulations.body} ->> 'zone'`,
      validity: sql<Validity | null>`${regulations.body} -> 'validity'`,
    })
    .from(regulations)
    .where(
      and(
        eq(regulations.state, 'published'),
        code === undefined ? undefined : eq(regulations.code, code),
      ),
    )
    .orderBy(regulations.code, desc(regulations.version));
  const inForce = published.filter(({ zone, validity }) =>
    isInForce({ zone, validity: validity ?? ALWAYS }, at),
  );
  return inForce.filter((one, i) => one.code !== inForce[i - 1]?.code);
}
