import { asc, eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { contacts, type Contact } from '../schema/index.ts';

/** Where a person can be reached, unconfirmed and dead addresses included, the oldest first. */
export async function listContacts(db: Database, person: string): Promise<Contact[]> {
  return await db
    .select()
    .from(contacts)
    .where(eq(contacts.person, person))
    .orderBy(asc(contacts.createdAt), asc(contacts.id));
}
