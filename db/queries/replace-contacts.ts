import { randomUUID } from 'node:crypto';
import { and, eq, notInArray } from 'drizzle-orm';
import type { ChannelName } from '../../workflows/domain/messages/message.ts';
import type { Database } from '../connect.ts';
import { contacts } from '../schema/index.ts';
import { lockContacts } from './keep-contact.ts';

/** An address that a person gives; `isConfirmed` when nobody has to prove anything any more. */
export interface GivenAddress {
  address: string;
  isConfirmed: boolean;
}

/**
 * Makes these the addresses of a person for a channel. One that they have already stays as it is, confirmed or dead; a
 * new one gets a code, which is sent to whoever is answered here.
 * @returns ids of the addresses to which a code has to be sent
 */
export async function replaceContacts(
  db: Database,
  { person, channel, at }: { person: string; channel: ChannelName; at: string },
  given: readonly GivenAddress[],
): Promise<string[]> {
  return await db.transaction(async (tx) => {
    await lockContacts(tx, person);
    const addresses = given.map(({ address }) => address);
    await tx
      .delete(contacts)
      .where(
        and(
          eq(contacts.person, person),
          eq(contacts.channel, channel),
          notInArray(contacts.address, addresses),
        ),
      );
    if (given.length === 0) return [];
    const added = await tx
      .insert(contacts)
      .values(
        given.map(({ address, isConfirmed }) => ({
          ...{ id: randomUUID(), person, channel, address, source: 'person' as const },
          confirmedAt: isConfirmed ? at : null,
          codeSentAt: isConfirmed ? null : at,
          createdAt: at,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: contacts.id, codeSentAt: contacts.codeSentAt });
    return added.flatMap(({ id, codeSentAt }) => (codeSentAt === null ? [] : [id]));
  });
}
