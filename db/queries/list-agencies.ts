import { asc } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { agencies } from '../schema/index.ts';

/** Every agency with the zone in which it counts its days. */
export async function listAgencies(db: Database): Promise<{ code: string; zone: string }[]> {
  const { code, zone } = agencies;
  return await db.select({ code, zone }).from(agencies).orderBy(asc(code));
}
