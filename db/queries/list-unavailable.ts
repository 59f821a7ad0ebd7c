import { isNotNull } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { services, type Unavailability } from '../schema/index.ts';

/** The services that nobody can file for at present, by their codes. */
export async function listUnavailable(db: Database): Promise<ReadonlyMap<string, Unavailability>> {
  const found = await db.select().from(services).where(isNotNull(services.unavailable));
  return new Map(
    found.flatMap(({ code, unavailable }) => (unavailable ? [[code, unavailable] as const] : [])),
  );
}
