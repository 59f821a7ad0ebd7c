import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { webhookSubscriptions, type WebhookSubscription } from '../schema/index.ts';

/** Adds a subscription; one that has the id already stays as it is, and is answered. */
export async function subscribeToWebhooks(
  db: Database,
  subscription: Omit<WebhookSubscription, 'endedAt'>,
): Promise<WebhookSubscription> {
  const [added] = await db
    .insert(webhookSubscriptions)
    .values(subscription)
    .onConflictDoNothing()
    .returning();
  if (added) return added;
  const [found] = await db
    .select()
    .from(webhookSubscriptions)
    .where(eq(webhookSubscriptions.id, subscription.id));
  if (!found) throw new Error('A subscription that was just there is gone');
  return found;
}
