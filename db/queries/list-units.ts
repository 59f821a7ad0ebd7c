import { asc, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { units, type Unit } from '../schema/index.ts';

/** The units of an agency in the order of their codes. */
export async function listUnits(db: Database, agency: string): Promise<Unit[]> {
  return await db.select().from(units).where(eq(units.agency, agency)).orderBy(asc(units.code));
}
