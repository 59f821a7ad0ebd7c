import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { isUuid } from '../is-uuid.ts';
import { applications, paymentAttempts, type Application } from '../schema/index.ts';

/** The case that a payment was begun for; `null` if there is none. */
export async function findCaseOfPayment(
  db: Database,
  paymentId: string,
): Promise<Application | null> {
  if (!isUuid(paymentId)) return null;
  const [found] = await db
    .select({ row: applications })
    .from(paymentAttempts)
    .innerJoin(applications, eq(applications.id, paymentAttempts.caseId))
    .where(eq(paymentAttempts.id, paymentId));
  return found?.row ?? null;
}
