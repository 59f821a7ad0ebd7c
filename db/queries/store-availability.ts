import type { Database } from '../connect.ts';
import { services, type Unavailability } from '../schema/index.ts';

/** Marks a service as unavailable, or as available again (`null`). */
export async function storeAvailability(
  db: Database,
  code: string,
  unavailable: Unavailability | null,
): Promise<void> {
  await db
    .insert(services)
    .values({ code, unavailable })
    .onConflictDoUpdate({ target: services.code, set: { unavailable } });
}
