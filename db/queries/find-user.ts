import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { users, type User } from '../schema/index.ts';

/** One of the staff, or an outside system; `null` for anybody else. */
export async function findUser(db: Database, id: string): Promise<User | null> {
  const [found] = await db.select().from(users).where(eq(users.id, id));
  return found ?? null;
}
