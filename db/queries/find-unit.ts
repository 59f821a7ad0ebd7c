import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { units, type Unit } from '../schema/index.ts';

/** A unit by its code; `null` if there is none. */
export async function findUnit(db: Database, code: string): Promise<Unit | null> {
  const [found] = await db.select().from(units).where(eq(units.code, code));
  return found ?? null;
}
