import { and, arrayContains, asc, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { users } from '../schema/index.ts';

/** Heads of a unit; where it has none, or there is no unit, those of the whole agency, and at last any of the agency. */
export async function listHeads(
  db: Database,
  { agency, unit }: { agency: string; unit: string | null },
): Promise<string[]> {
  const heads = await db
    .select({ id: users.id, unit: users.unit })
    .from(users)
    .where(and(eq(users.agency, agency), arrayContains(users.roles, ['head'])))
    .orderBy(asc(users.id));
  const ofUnit = heads.filter((head) => unit !== null && head.unit === unit);
  const ofAgency = heads.filter((head) => head.unit === null);
  const nearest = [ofUnit, ofAgency, heads].find((some) => some.length > 0) ?? [];
  return nearest.map(({ id }) => id);
}
