import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { deliveries, deliveryReceipts } from '../schema/index.ts';
import { buryAddress } from './bury-address.ts';

/** What a provider tells of a message that it had taken. */
export interface DeliveryReceipt {
  provider: string;
  providerId: string;
  state: 'delivered' | 'failed';
  code: string | null;
  reason: string | null;
  /** The address is dead: nothing may go there any more. */
  hard: boolean;
  /** ISO instant */
  at: string;
}

/**
 * Takes note of a receipt: once or often, before or after the message was noted as sent, in any order. What was delivered
 * stays delivered.
 */
export async function noteDelivery(db: Database, receipt: DeliveryReceipt): Promise<void> {
  await db.transaction(async (tx) => {
    await lockProviderId(tx, receipt);
    await tx
      .insert(deliveryReceipts)
      .values(receipt)
      .onConflictDoUpdate({
        target: [deliveryReceipts.provider, deliveryReceipts.providerId],
        set: {
          state: receipt.state,
          code: receipt.code,
          reason: receipt.reason,
          hard: receipt.hard,
          at: receipt.at,
        },
        setWhere: ne(deliveryReceipts.state, 'delivered'),
      });
    await applyReceipt(tx, receipt);
  });
}

/** The receipt and our own note wait for each other: neither may miss the other. */
export async function lockProviderId(
  tx: Database,
  { provider, providerId }: Pick<DeliveryReceipt, 'provider' | 'providerId'>,
): Promise<void> {
  const key = `${provider} ${providerId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

export async function applyReceipt(
  tx: Database,
  { provider, providerId, state, code, reason, hard, at }: DeliveryReceipt,
): Promise<void> {
  const [noted] = await tx
    .update(deliveries)
    .set({ state, code, reason, at })
    .where(
      and(
        eq(deliveries.provider, provider),
        eq(deliveries.providerId, providerId),
        inArray(deliveries.state, ['sent', 'failed']),
      ),
    )
    .returning();
  if (noted && hard) await buryAddress(tx, { ...noted, reason: reason ?? code ?? provider, at });
}
