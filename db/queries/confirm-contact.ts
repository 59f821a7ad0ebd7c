import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { ChannelName } from '../../workflows/domain/messages/message.ts';
import type { Database } from '../connect.ts';
import { contacts } from '../schema/index.ts';

/** More guesses than this make a code worthless. */
const MAX_TRIES = 5;
const CODE_LIVES_MS = 15 * 60_000;

/**
 * Confirms the address of a person for which this is the code. Each guess counts.
 * @param codeOf what the code of an address is, by its id and the instant at which it was asked for
 */
export async function confirmContact(
  db: Database,
  { person, channel, code, at }: { person: string; channel: ChannelName; code: string; at: string },
  codeOf: (id: string, codeSentAt: string) => string,
): Promise<boolean> {
  const guessed = await db
    .update(contacts)
    .set({ codeTries: sql`${contacts.codeTries} + 1` })
    .where(
      and(
        eq(contacts.person, person),
        eq(contacts.channel, channel),
        isNull(contacts.confirmedAt),
        isNotNull(contacts.codeSentAt),
        lt(contacts.codeTries, MAX_TRIES),
      ),
    )
    .returning();
  const found = guessed.find(({ id, codeSentAt }) => {
    if (codeSentAt === null || Date.parse(at) - Date.parse(codeSentAt) > CODE_LIVES_MS)
      return false;
    return codeOf(id, codeSentAt) === code;
  });
  if (!found) return false;
  await db.update(contacts).set({ confirmedAt: at }).where(eq(contacts.id, found.id));
  return true;
}
