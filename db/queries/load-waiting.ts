import { and, asc, eq, isNotNull, max } from 'drizzle-orm';
import type { ChannelName } from '../../workflows/domain/messages/message.ts';
import type { Circumstances, Waiting } from '../../workflows/domain/messages/plan-sending.ts';
import type { Database } from '../connect.ts';
import { applications, deliveries, messages } from '../schema/index.ts';
import { findPreferences } from './find-preferences.ts';

/** What a courier has to carry, and what it has to heed; `null` when nothing waits. */
export async function loadWaiting(
  db: Database,
  courier: string,
): Promise<{ waiting: Waiting[]; circumstances: Omit<Circumstances, 'at'> } | null> {
  const rows = await db
    .select({ delivery: deliveries, message: messages, facts: applications.facts })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(applications, eq(applications.id, messages.caseId))
    .where(and(eq(deliveries.courier, courier), eq(deliveries.state, 'queued')))
    .orderBy(asc(messages.seq), asc(deliveries.id));
  const [first] = rows;
  if (!first?.facts) return null;
  const { zone, quietHours } = await findPreferences(db, first.message.person);
  return {
    waiting: rows.map(({ delivery, message }) => ({
      ...message,
      id: delivery.id,
      address: delivery.address,
      at: message.createdAt,
      isResent: delivery.round > 0,
    })),
    circumstances: {
      channel: first.delivery.channel,
      facts: first.facts,
      zone: zone ?? first.message.zone,
      quietHours,
      lastSent: await lastSent(db, courier, first.delivery.channel),
    },
  };
}

async function lastSent(
  db: Database,
  courier: string,
  channel: ChannelName,
): Promise<Record<string, string>> {
  const sent = await db
    .select({ address: deliveries.address, at: max(deliveries.sentAt) })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.courier, courier),
        eq(deliveries.channel, channel),
        isNotNull(deliveries.sentAt),
      ),
    )
    .groupBy(deliveries.address);
  return Object.fromEntries(
    sent.flatMap(({ address, at }) => (at === null ? [] : [[address, at] as const])),
  );
}
