import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { CaseFacts } from '../../workflows/domain/case.ts';
import type { Preferences } from '../../workflows/domain/messages/preferences.ts';
import type { Database } from '../connect.ts';
import {
  applications,
  contacts,
  deliveries,
  messages,
  type Contact,
  type Delivery,
  type StoredMessage,
} from '../schema/index.ts';
import { findPreferences } from './find-preferences.ts';

/** Longer than a try may take; whoever died in one holds it no longer. */
const LEASE_S = 60;

export interface TakenDelivery {
  delivery: Delivery;
  message: StoredMessage;
  facts: CaseFacts | null;
  preferences: Preferences;
  /** `null`: the person has taken the address away. */
  contact: Contact | null;
}

/**
 * Takes a delivery that waits, for one try. `settled`: it waits no more. `busy`: another try of it is under way, or died
 * less than a minute ago.
 */
export async function takeDelivery(
  db: Database,
  id: string,
): Promise<TakenDelivery | 'settled' | 'busy'> {
  const [taken] = await db
    .update(deliveries)
    .set({
      tries: sql`${deliveries.tries} + 1`,
      leasedUntil: sql`now() + ${LEASE_S} * interval '1 second'`,
    })
    .where(
      and(
        eq(deliveries.id, id),
        eq(deliveries.state, 'queued'),
        or(isNull(deliveries.leasedUntil), lt(deliveries.leasedUntil, sql`now()`)),
      ),
    )
    .returning({ id: deliveries.id });
  const [found] = await db
    .select({ delivery: deliveries, message: messages, facts: applications.facts })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(applications, eq(applications.id, messages.caseId))
    .where(eq(deliveries.id, id));
  if (found?.delivery.state !== 'queued') return 'settled';
  if (!taken) return 'busy';
  const { person } = found.message;
  const { channel, address } = found.delivery;
  const [contact = null] = await db
    .select()
    .from(contacts)
    .where(
      and(
        eq(contacts.person, person),
        eq(contacts.channel, channel),
        eq(contacts.address, address),
      ),
    );
  return { ...found, preferences: await findPreferences(db, person), contact };
}
