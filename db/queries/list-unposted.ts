import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { deliveries } from '../schema/index.ts';

/** Deliveries whose courier has not been called, the oldest first. */
export async function listUnposted(
  db: Database,
  limit: number,
): Promise<{ id: string; courier: string }[]> {
  return await db
    .select({ id: deliveries.id, courier: deliveries.courier })
    .from(deliveries)
    .where(and(eq(deliveries.posted, false), eq(deliveries.state, 'queued')))
    .orderBy(asc(deliveries.queuedAt))
    .limit(limit);
}

/** Their couriers have been called. */
export async function markPosted(db: Database, ids: string[]): Promise<void> {
  await db.update(deliveries).set({ posted: true }).where(inArray(deliveries.id, ids));
}
