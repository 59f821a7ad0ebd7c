import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { deliveries } from '../schema/index.ts';

/** A try has failed, and another will follow: the journal tells why. */
export async function noteTry(
  db: Database,
  { id, code, reason }: { id: string; code: string; reason: string },
): Promise<void> {
  await db
    .update(deliveries)
    .set({ code, reason, leasedUntil: null })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, 'queued')));
}
