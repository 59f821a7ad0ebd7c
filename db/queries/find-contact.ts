import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { contacts, type Contact } from '../schema/index.ts';

/** An address of a person by its id. */
export async function findContact(db: Database, id: string): Promise<Contact | null> {
  const [found] = await db.select().from(contacts).where(eq(contacts.id, id));
  return found ?? null;
}
