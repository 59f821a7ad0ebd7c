import { and, eq } from 'drizzle-orm';
import type { Json } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { idempotencyKeys } from '../schema/index.ts';

export type KeyReservation =
  /** Nobody has used the key. */
  | { kind: 'new' }
  /** The caller used it for another request. */
  | { kind: 'other_request' }
  /** The same request came before; `event` is what it has caused so far. Going on with it is safe. */
  | { kind: 'unanswered'; event: { caseId: string; seq: number } | null }
  | { kind: 'answered'; status: number; body: Json; headers: Record<string, string> };

/**
 * Claims a caller's key for a request.
 * @param request `hash` is of everything that makes it the same request: method, path and body
 */
export async function reserveIdempotencyKey(
  db: Database,
  request: { callerId: string; key: string; hash: string },
): Promise<KeyReservation> {
  const { callerId, key, hash } = request;
  const { rowCount } = await db
    .insert(idempotencyKeys)
    .values({ callerId, key, requestHash: hash, createdAt: new Date().toISOString() })
    .onConflictDoNothing();
  if (rowCount === 1) return { kind: 'new' };

  const [used] = await db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.callerId, callerId), eq(idempotencyKeys.key, key)));
  if (!used) throw new Error('An idempotency key vanished');
  if (used.requestHash !== hash) return { kind: 'other_request' };
  if (used.responseStatus === null) {
    const { caseId, seq } = used;
    return { kind: 'unanswered', event: caseId === null || seq === null ? null : { caseId, seq } };
  }
  return {
    kind: 'answered',
    status: used.responseStatus,
    body: used.responseBody,
    headers: used.responseHeaders ?? {},
  };
}
