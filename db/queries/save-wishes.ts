import type { ChannelName } from '../../workflows/domain/messages/message.ts';
import type { Preferences } from '../../workflows/domain/messages/preferences.ts';
import type { Database } from '../connect.ts';
import { replaceContacts, type GivenAddress } from './replace-contacts.ts';
import { savePreferences } from './save-preferences.ts';

/** Where and how a person wants to be told; addresses of a channel that is left out stay. */
export interface Wishes {
  preferences: Preferences;
  addresses: readonly { channel: ChannelName; given: readonly GivenAddress[] }[];
}

/**
 * Keeps all that a person wishes, or nothing of it.
 * @returns ids of the addresses to which a code has to be sent
 * @throws TooManyCodes
 */
export async function saveWishes(
  db: Database,
  { person, at }: { person: string; at: string },
  { preferences, addresses }: Wishes,
): Promise<string[]> {
  return await db.transaction(async (tx) => {
    const unproven: string[] = [];
    for (const { channel, given } of addresses) {
      unproven.push(...(await replaceContacts(tx, { person, channel, at }, given)));
    }
    await savePreferences(tx, person, preferences, at);
    return unproven;
  });
}
