import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { isUuid } from '../is-uuid.ts';
import {
  applications,
  events,
  webhookDeliveries,
  webhookSubscriptions,
  type JournalEvent,
  type WebhookDelivery,
} from '../schema/index.ts';
import { subscriptionsWithin, type WebhookBounds } from './webhook-bounds.ts';

export interface ListedDelivery {
  delivery: WebhookDelivery;
  number: string | null;
  type: JournalEvent['type'];
}

/** A page of deliveries, the newest first. The cursor is the id of the last one seen. */
export async function listWebhookDeliveries(
  db: Database,
  bounds: WebhookBounds,
  {
    state,
    subscription,
    limit,
    cursor,
  }: {
    state: WebhookDelivery['state'] | null;
    subscription: string | null;
    limit: number;
    cursor: string | null;
  },
): Promise<{ items: ListedDelivery[]; nextCursor: string | null } | 'invalid_cursor'> {
  if (cursor !== null && !isUuid(cursor)) return 'invalid_cursor';
  const { id, createdAt, subscriptionId, caseId, seq } = webhookDeliveries;
  const rows = await db
    .select({ delivery: webhookDeliveries, number: applications.number, type: events.type })
    .from(webhookDeliveries)
    .innerJoin(webhookSubscriptions, eq(webhookSubscriptions.id, subscriptionId))
    .innerJoin(events, and(eq(events.caseId, caseId), eq(events.seq, seq)))
    .innerJoin(applications, eq(applications.id, caseId))
    .where(
      and(
        subscriptionsWithin(bounds),
        state === null ? undefined : eq(webhookDeliveries.state, state),
        subscription === null ? undefined : eq(subscriptionId, subscription),
        cursor === null
          ? undefined
          : sql`(${createdAt}, ${id}) < (select last.created_at, last.id from webhook_deliveries last where last.id = ${cursor})`,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? last.delivery.id : null };
}
