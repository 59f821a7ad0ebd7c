import { and, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { deliveries, deliveryReceipts } from '../schema/index.ts';
import { applyReceipt, lockProviderId } from './note-delivery.ts';

/** A provider has taken a message; with a code nobody can tell for sure. What it has told of it already counts as well. */
export async function markSent(
  db: Database,
  {
    id,
    provider,
    providerId,
    code = null,
    at,
  }: { id: string; provider: string; providerId: string; code?: string | null; at: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockProviderId(tx, { provider, providerId });
    await tx
      .update(deliveries)
      .set({
        ...{ state: 'sent', code, reason: null, provider, providerId },
        ...{ leasedUntil: null, sentAt: at, at },
      })
      .where(and(eq(deliveries.id, id), eq(deliveries.state, 'queued')));
    const [receipt] = await tx
      .select()
      .from(deliveryReceipts)
      .where(
        and(eq(deliveryReceipts.provider, provider), eq(deliveryReceipts.providerId, providerId)),
      );
    if (receipt) await applyReceipt(tx, receipt);
  });
}
