import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { webhookDeliveries, webhookSubscriptions } from '../schema/index.ts';
import type { Teller } from './take-from-outbox.ts';

/** Whoever subscribed to such an event of such a case is to hear of it. */
export const tellWebhooks: Teller = async (tx, { event, row }) => {
  const { id, author, agency, eventTypes, endedAt } = webhookSubscriptions;
  const subscribed = await tx
    .select({ id })
    .from(webhookSubscriptions)
    .where(
      and(
        isNull(endedAt),
        or(isNull(author), eq(author, row.createdBy)),
        or(isNull(agency), eq(agency, row.agency)),
        sql`(${eventTypes} = '{}' or ${event.type} = any(${eventTypes}))`,
      ),
    );
  if (subscribed.length === 0) return;
  const { caseId, seq } = event;
  const createdAt = new Date().toISOString();
  await tx
    .insert(webhookDeliveries)
    .values(subscribed.map((one) => ({ subscriptionId: one.id, caseId, seq, createdAt })))
    .onConflictDoNothing();
};
