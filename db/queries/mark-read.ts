import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { messages } from '../schema/index.ts';

/**
 * Marks messages of a person as read: one, or all. What was read before keeps its time.
 * @returns false if the person has no such message
 */
export async function markRead(
  db: Database,
  { person, id, at }: { person: string; id: string | null; at: string },
): Promise<boolean> {
  const mine = and(eq(messages.person, person), id === null ? undefined : eq(messages.id, id));
  await db
    .update(messages)
    .set({ readAt: at })
    .where(and(mine, isNull(messages.readAt)));
  if (id === null) return true;
  const [found] = await db.select({ id: messages.id }).from(messages).where(mine);
  return found !== undefined;
}
