import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { documentVersions, outbox, staffTasks, webhookDeliveries } from '../schema/index.ts';

/** What waits for a part, a partner or a person. */
export type Backlog = {
  /** Events of which nobody has been told. */
  events: number;
  /** Versions of documents that nobody may open yet. */
  scans: number;
  webhooks: number;
  /** Webhooks that are not tried any more. */
  dead_webhooks: number;
  staff_tasks: number;
};

/** How much waits at the moment. */
export async function countWaiting(db: Database): Promise<Backlog> {
  const { state } = webhookDeliveries;
  const [events, scans, webhooks, dead_webhooks, staff_tasks] = await Promise.all([
    db.$count(outbox),
    db.$count(documentVersions, eq(documentVersions.scan, 'pending')),
    db.$count(webhookDeliveries, eq(state, 'queued')),
    db.$count(webhookDeliveries, eq(state, 'dead')),
    db.$count(staffTasks, eq(staffTasks.state, 'open')),
  ]);
  return { events, scans, webhooks, dead_webhooks, staff_tasks };
}
