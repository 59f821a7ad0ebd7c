import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { deliveries, type Delivery } from '../schema/index.ts';

/** A message is handed to a provider now: whoever tries it next knows, even if nobody lives to hear the answer. */
export async function noteHanding(
  db: Database,
  id: string,
  provider: string,
  handings: number,
): Promise<void> {
  await db.update(deliveries).set({ handedTo: provider, handings }).where(eq(deliveries.id, id));
}

/**
 * A try has failed, and another will follow: the journal tells why.
 * @param before what earlier tries have left, if it is sure that nobody has taken the message on this one
 */
export async function noteTry(
  db: Database,
  { id, code, reason }: { id: string; code: string; reason: string },
  before: Pick<Delivery, 'handedTo' | 'handings'> | null,
): Promise<void> {
  const left = before && { handedTo: before.handedTo, handings: before.handings };
  await db
    .update(deliveries)
    .set({ code, reason, leasedUntil: null, ...left })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, 'queued')));
}
