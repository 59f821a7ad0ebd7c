import { and, eq, isNull } from 'drizzle-orm';
import type { Json } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { idempotencyKeys } from '../schema/index.ts';

/** Keeps the answer to the request that a key was reserved for; the first answer stays. */
export async function keepAnswer(
  db: Database,
  answer: {
    callerId: string;
    key: string;
    status: number;
    body: Json;
    headers: Record<string, string>;
  },
): Promise<void> {
  const { callerId, key, status, body, headers } = answer;
  await db
    .update(idempotencyKeys)
    .set({ responseStatus: status, responseBody: body, responseHeaders: headers })
    .where(
      and(
        eq(idempotencyKeys.callerId, callerId),
        eq(idempotencyKeys.key, key),
        isNull(idempotencyKeys.responseStatus),
      ),
    );
}
