import { sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { applications, type Application } from '../schema/index.ts';

/** The case that a payment was begun for; `null` if there is none. */
export async function findCaseOfPayment(
  db: Database,
  paymentId: string,
): Promise<Application | null> {
  const attempt = JSON.stringify([{ id: paymentId }]);
  const [found] = await db
    .select()
    .from(applications)
    .where(sql`(${applications.facts} -> 'payment' -> 'attempts') @> ${attempt}::jsonb`);
  return found ?? null;
}
