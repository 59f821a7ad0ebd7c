import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { ChannelName } from '../../workflows/domain/messages/message.ts';
import { courierOf } from '../courier-of.ts';
import type { Database } from '../connect.ts';
import { deliveries, messages, type Delivery } from '../schema/index.ts';
import { listContacts } from './list-contacts.ts';

/**
 * Sends a message of a case once more, to every working address of its person or to those of one channel; what is still on
 * its way there is not doubled.
 * @returns what was queued, or why nothing was
 */
export async function resendMessage(
  db: Database,
  {
    caseId,
    id,
    channel,
    at,
  }: { caseId: string; id: string; channel: ChannelName | null; at: string },
): Promise<Delivery[] | 'unknown' | 'expired' | 'nowhere'> {
  return await db.transaction(async (tx) => {
    const [message] = await tx
      .select()
      .from(messages)
      .where(and(eq(messages.id, id), eq(messages.caseId, caseId)))
      .for('update'); // two who resend at once come one after the other
    if (!message) return 'unknown';
    if (message.expiresAt !== null && message.expiresAt <= at) return 'expired';
    const addresses = (await listContacts(tx, message.person)).filter(
      (one) =>
        one.confirmedAt !== null &&
        one.deadAt === null &&
        (channel === null || one.channel === channel),
    );
    if (addresses.length === 0) return 'nowhere';
    const earlier = await tx.select().from(deliveries).where(eq(deliveries.messageId, id));
    const again = addresses.map((contact) => {
      const before = earlier.filter(
        (one) => one.channel === contact.channel && one.address === contact.address,
      );
      const waiting = before.find(({ state }) => state === 'queued');
      return { contact, waiting, round: Math.max(0, ...before.map(({ round }) => round)) + 1 };
    });
    const queued = again.flatMap(({ contact, waiting, round }) => {
      if (waiting) return [];
      return {
        ...{ id: randomUUID(), messageId: id, round, state: 'queued' as const },
        ...{ channel: contact.channel, address: contact.address, queuedAt: at, at },
        courier: courierOf(caseId, message.person, contact.channel),
      };
    });
    const added = queued.length > 0 ? await tx.insert(deliveries).values(queued).returning() : [];
    return [...again.flatMap(({ waiting }) => waiting ?? []), ...added];
  });
}
