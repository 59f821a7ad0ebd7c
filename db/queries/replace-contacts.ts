import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNull, lt, notInArray } from 'drizzle-orm';
import type { ChannelName } from '../../workflows/domain/messages/message.ts';
import type { Database } from '../connect.ts';
import { contacts } from '../schema/index.ts';
import { countCode } from './count-code.ts';
import { lockContacts } from './keep-contact.ts';

/** An address that a person gives; `isConfirmed` when nobody has to prove anything any more. */
export interface GivenAddress {
  address: string;
  isConfirmed: boolean;
}

/** Who did not get a code may ask for another after this. */
const CODE_PAUSE_MS = 60_000;

/**
 * Makes these the addresses of a person for a channel. One that they have already stays as it is, confirmed or dead; a
 * new one gets a code, as does one that is still not confirmed a minute later.
 * @returns ids of the addresses to which a code has to be sent
 * @throws TooManyCodes if that would be one too many, and nothing is changed
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
    const again = await tx
      .update(contacts)
      .set({ codeSentAt: at, codeTries: 0 })
      .where(
        and(
          eq(contacts.person, person),
          eq(contacts.channel, channel),
          inArray(contacts.address, addresses),
          isNull(contacts.confirmedAt),
          lt(contacts.codeSentAt, new Date(Date.parse(at) - CODE_PAUSE_MS).toISOString()),
        ),
      )
      .returning();
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
      .returning();
    const unproven = [...again, ...added.filter(({ codeSentAt }) => codeSentAt !== null)];
    for (const { address } of unproven) await countCode(tx, { person, channel, address, at });
    return unproven.map(({ id }) => id);
  });
}
