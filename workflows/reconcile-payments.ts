import { setCurrentDetails } from '@temporalio/workflow';
import { money } from './activities.ts';
import {
  compareRegister,
  missingFrom,
  type BookLine,
  type Discrepancy,
  type RegisterLine,
} from './domain/compare-register.ts';
import { reconciledDays } from './domain/reconciled-days.ts';
import type { Reconciliation } from './messages.ts';

const PAGE = 500;

interface Span {
  provider: string;
  agency: string;
  from: string;
  until: string;
}

/** Compares the providers' registers of the last days with our books; each difference becomes a task for staff, once. */
export async function reconcilePayments({ agency, zone, lastDay }: Reconciliation): Promise<void> {
  const days = reconciledDays(new Date().toISOString(), zone, lastDay);
  let found = 0;
  for (const provider of await money.listProviders()) {
    found += await compareWith({ provider, agency, ...days });
  }
  setCurrentDetails(`${found.toString()} differences`);
}

async function compareWith(span: Span): Promise<number> {
  const { provider, agency, from, until } = span;
  const seen = new Set<string>();
  let found = 0;
  for (let after: string | null = null; ;) {
    const page: { lines: RegisterLine[]; next: string | null } = await money.readRegister({
      ...{ provider, from, until, after },
    });
    const discrepancies = compareRegister(page.lines, await bookOf(page.lines), seen);
    // other agencies have a reconciliation of their own; what is nobody's each of them may find, it is one task
    const ours = discrepancies.filter((one) => one.agency === null || one.agency === agency);
    found += await hand(provider, ours);
    after = page.next;
    if (after === null) break;
  }
  return found + (await findMissing(span, seen));
}

/** What our books have of these lines. Money that nobody has told us of yet is asked for, and its case told, first. */
async function bookOf(lines: readonly RegisterLine[]): Promise<BookLine[]> {
  const paymentIds = lines.flatMap(({ paymentId }) => paymentId ?? []);
  const book = await money.readBook({ paymentIds });
  const untold = book.filter(({ amount }) => amount === null);
  for (const { paymentId } of untold) await money.followPayment({ paymentId });
  return untold.length === 0 ? book : money.readBook({ paymentIds });
}

async function findMissing(span: Span, seen: ReadonlySet<string>): Promise<number> {
  let found = 0;
  for (let after: string | null = null; ;) {
    const book: BookLine[] = await money.readPaid({ ...span, after, limit: PAGE });
    found += await hand(span.provider, missingFrom(seen, book));
    after = book.at(-1)?.paymentId ?? null;
    if (book.length < PAGE || after === null) return found;
  }
}

async function hand(provider: string, found: Discrepancy[]): Promise<number> {
  if (found.length > 0) await money.addTasks({ provider, found });
  return found.length;
}
