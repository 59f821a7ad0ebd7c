import { keepContact } from '../db/queries/keep-contact.ts';
import type { Database } from '../db/connect.ts';
import type { ChannelName } from '../workflows/domain/messages/message.ts';
import type { Deps } from './deps.ts';

/** How many people a process remembers to have asked about. */
const REMEMBERED = 10_000;

/**
 * Keeps the addresses that come with the tokens of people who have not said where they want to be reached, so that they can
 * be told from their first case on. Asked about once a process, and again when the token says something else.
 */
export function createContactKeeper(
  db: Database,
  channels: readonly ChannelName[],
): Deps['keepContacts'] {
  const known = new Map<string, string>();
  return async ({ id, contacts: { email, phone } }) => {
    const addresses = [
      { channel: 'email', address: email },
      { channel: 'sms', address: phone },
    ] as const;
    const fingerprint = JSON.stringify(addresses);
    if ((email === undefined && phone === undefined) || known.get(id) === fingerprint) return;
    for (const { channel, address } of addresses) {
      if (address === undefined || !channels.includes(channel)) continue;
      await keepContact(db, { person: id, channel, address });
    }
    if (known.size >= REMEMBERED) known.clear();
    known.set(id, fingerprint);
  };
}
