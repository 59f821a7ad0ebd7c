import { randomUUID } from 'node:crypto';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { ChannelName } from '../../workflows/domain/messages/message.ts';
import type { Database } from '../connect.ts';
import { contacts, notificationPreferences } from '../schema/index.ts';

/** An address that the identity provider vouches for; who has told us their own wishes keeps what they told. */
export async function keepContact(
  db: Database,
  { person, channel, address }: { person: string; channel: ChannelName; address: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockContacts(tx, person);
    const [told] = await tx
      .select({ person: notificationPreferences.person })
      .from(notificationPreferences)
      .where(eq(notificationPreferences.person, person));
    if (told) return;
    const ofChannel = and(eq(contacts.person, person), eq(contacts.channel, channel));
    await tx
      .delete(contacts)
      .where(and(ofChannel, eq(contacts.source, 'token'), ne(contacts.address, address)));
    await tx
      .insert(contacts)
      .values({
        ...{ id: randomUUID(), person, channel, address, source: 'token' },
        ...{ confirmedAt: sql`now()`, createdAt: sql`now()` },
      })
      .onConflictDoNothing();
  });
}

/** Changes of a person's addresses come one after another. */
export async function lockContacts(tx: Database, person: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`contacts ${person}`}, 0))`);
}
