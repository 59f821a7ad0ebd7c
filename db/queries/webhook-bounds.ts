import { and, eq, type SQL } from 'drizzle-orm';
import { webhookSubscriptions } from '../schema/index.ts';

/** Whose subscriptions a caller manages: those of an author, or of an agency; `null` does not limit. */
export interface WebhookBounds {
  author: string | null;
  agency: string | null;
}

/** The subscriptions within these bounds. */
export function subscriptionsWithin({ author, agency }: WebhookBounds): SQL | undefined {
  return and(
    author === null ? undefined : eq(webhookSubscriptions.author, author),
    agency === null ? undefined : eq(webhookSubscriptions.agency, agency),
  );
}
