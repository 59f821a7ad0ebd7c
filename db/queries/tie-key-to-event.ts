import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import type { UnsealedEvent } from '../journal-hash.ts';
import { idempotencyKeys } from '../schema/index.ts';

/** Notes under the idempotency key of an event's request, if it had one, what the request has caused. */
export async function tieKeyToEvent(db: Database, event: UnsealedEvent): Promise<void> {
  const { actorId, idempotencyKey, caseId, seq } = event;
  if (idempotencyKey === null) return;
  await db
    .update(idempotencyKeys)
    .set({ caseId, seq })
    .where(and(eq(idempotencyKeys.callerId, actorId), eq(idempotencyKeys.key, idempotencyKey)));
}
