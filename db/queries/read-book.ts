import { and, asc, eq, gt, gte, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { BookLine } from '../../workflows/domain/compare-register.ts';
import type { Database } from '../connect.ts';
import { applications, paymentAttempts } from '../schema/index.ts';

/** What our books have of these payments. */
export async function readBook(db: Database, paymentIds: readonly string[]): Promise<BookLine[]> {
  if (paymentIds.length === 0) return [];
  return await lines(db, inArray(paymentAttempts.id, [...paymentIds]));
}

/** A page of what was paid from one ISO instant until another to an agency by a provider, in the order of ids. */
export async function readPaid(
  db: Database,
  page: {
    provider: string;
    agency: string;
    from: string;
    until: string;
    after: string | null;
    limit: number;
  },
): Promise<BookLine[]> {
  const { id, paidAt, provider } = paymentAttempts;
  const condition = and(
    eq(provider, page.provider),
    eq(applications.agency, page.agency),
    gte(paidAt, page.from),
    lt(paidAt, page.until),
    page.after === null ? undefined : gt(id, page.after),
  );
  return await lines(db, condition, page.limit);
}

async function lines(db: Database, condition: SQL | undefined, limit = 1_000): Promise<BookLine[]> {
  const sumOf = (states: SQL) => sql<string>`(
    select coalesce(sum(refunds.amount), 0) from refunds
    where refunds.payment_id = ${paymentAttempts.id} and refunds.state in ${states})`;
  const found = await db
    .select({
      paymentId: paymentAttempts.id,
      provider: paymentAttempts.provider,
      agency: applications.agency,
      amount: paymentAttempts.paidAmount,
      currency: sql<string>`coalesce(${paymentAttempts.paidCurrency}, ${paymentAttempts.currency})`,
      refunded: sumOf(sql`('succeeded')`),
      refunding: sumOf(sql`('requested', 'sent', 'pending')`),
    })
    .from(paymentAttempts)
    .innerJoin(applications, eq(applications.id, paymentAttempts.caseId))
    .where(condition)
    .orderBy(asc(paymentAttempts.id))
    .limit(limit);
  return found.map(({ refunded, refunding, ...line }) => ({
    ...line,
    refunded: Number(refunded),
    refunding: Number(refunding),
  }));
}
