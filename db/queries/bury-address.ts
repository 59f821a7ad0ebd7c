import { and, eq, isNull } from 'drizzle-orm';
import type { ChannelName } from '../../workflows/domain/messages/message.ts';
import type { Database } from '../connect.ts';
import { contacts, deliveries } from '../schema/index.ts';

/** The address is dead: whoever has it is shown so, and nothing that waits goes there. */
export async function buryAddress(
  tx: Database,
  dead: { channel: ChannelName; address: string; reason: string; at: string },
): Promise<void> {
  const { channel, address, reason, at } = dead;
  await tx
    .update(contacts)
    .set({ deadAt: at, deadReason: reason })
    .where(
      and(eq(contacts.channel, channel), eq(contacts.address, address), isNull(contacts.deadAt)),
    );
  await tx
    .update(deliveries)
    .set({ state: 'suppressed', code: 'dead_address', reason, leasedUntil: null, at })
    .where(
      and(
        eq(deliveries.channel, channel),
        eq(deliveries.address, address),
        eq(deliveries.state, 'queued'),
      ),
    );
}
