import { createHash, randomUUID } from 'node:crypto';
import { and, count, eq, gt, lte, min, or, sql } from 'drizzle-orm';
import type { ChannelName } from '../../workflows/domain/messages/message.ts';
import type { Database } from '../connect.ts';
import { contactCodes } from '../schema/index.ts';

/** Codes that a person may ask for, and that may go to one address whoever asks, in a day. */
const CODES_A_DAY = 5;
const DAY_MS = 24 * 60 * 60 * 1000;

/** No code is sent today any more; thrown, so that whatever came with the wish for one is undone. */
export class TooManyCodes extends Error {
  /** When the next one may be asked for, an ISO instant. */
  readonly until: string;

  constructor(until: string) {
    super('Too many codes were asked for');
    this.until = until;
  }
}

/**
 * Counts a code that is to go to an address of a person. Taking the address away and giving it again changes nothing of what
 * was counted.
 * @throws TooManyCodes
 */
export async function countCode(
  tx: Database,
  {
    person,
    channel,
    address,
    at,
  }: Record<'person' | 'address' | 'at', string> & {
    channel: ChannelName;
  },
): Promise<void> {
  const addressHash = createHash('sha256').update(`${channel} ${address}`).digest('hex');
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`code ${addressHash}`}, 0))`,
  );
  const since = new Date(Date.parse(at) - DAY_MS).toISOString();
  const ofPerson = eq(contactCodes.person, person);
  const ofAddress = eq(contactCodes.addressHash, addressHash);
  await tx.delete(contactCodes).where(and(or(ofPerson, ofAddress), lte(contactCodes.at, since)));
  for (const whose of [ofPerson, ofAddress]) {
    const [found] = await tx
      .select({ codes: count(), first: min(contactCodes.at) })
      .from(contactCodes)
      .where(and(whose, gt(contactCodes.at, since)));
    if (found?.first && found.codes >= CODES_A_DAY) {
      throw new TooManyCodes(new Date(Date.parse(found.first) + DAY_MS).toISOString());
    }
  }
  await tx.insert(contactCodes).values({ id: randomUUID(), person, addressHash, at });
}
