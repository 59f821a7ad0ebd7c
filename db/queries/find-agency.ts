import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { agencies } from '../schema/index.ts';

/** An agency by its code; `null` if there is none. */
export async function findAgency(
  db: Database,
  code: string,
): Promise<typeof agencies.$inferSelect | null> {
  const [found] = await db.select().from(agencies).where(eq(agencies.code, code));
  return found ?? null;
}
