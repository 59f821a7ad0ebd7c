import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { webhookSubscriptions, type WebhookSubscription } from '../schema/index.ts';
import { subscriptionsWithin, type WebhookBounds } from './webhook-bounds.ts';

/** Nothing is sent there from now on; one that has ended stays as it was. `null` if there is none within the bounds. */
export async function endWebhookSubscription(
  db: Database,
  { id, bounds, at }: { id: string; bounds: WebhookBounds; at: string },
): Promise<WebhookSubscription | null> {
  const [ended] = await db
    .update(webhookSubscriptions)
    .set({ endedAt: sql`coalesce(${webhookSubscriptions.endedAt}, ${at})` })
    .where(and(eq(webhookSubscriptions.id, id), subscriptionsWithin(bounds)))
    .returning();
  return ended ?? null;
}
