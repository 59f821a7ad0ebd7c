import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { deliveries } from '../schema/index.ts';
import { noteDelivery, type DeliveryReceipt } from './note-delivery.ts';

/** An e-mail has come back that one of `providers` had taken; whether it was one of ours. */
export async function noteBounce(
  db: Database,
  { providers, ...bounce }: Omit<DeliveryReceipt, 'provider' | 'state'> & { providers: string[] },
): Promise<boolean> {
  const { providerId } = bounce;
  const [sent] = await db
    .select({ provider: deliveries.provider })
    .from(deliveries)
    .where(and(inArray(deliveries.provider, providers), eq(deliveries.providerId, providerId)));
  const provider = sent?.provider ?? null;
  if (provider === null) return false;
  await noteDelivery(db, { ...bounce, provider, state: 'failed' });
  return true;
}
