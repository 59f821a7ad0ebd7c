import type { Database } from '../db/connect.ts';
import { findCaseOfPayment } from '../db/queries/find-case-of-payment.ts';
import { readBook, readPaid } from '../db/queries/read-book.ts';
import { addStaffTask } from '../db/queries/staff-tasks.ts';
import { isUuid } from '../db/is-uuid.ts';
import type { Discrepancy } from '../workflows/domain/compare-register.ts';
import type { PaymentActivities } from '../workflows/domain/payment-activities.ts';
import type { Deps } from './deps.ts';
import { providersOf } from './payments/providers.ts';

type ReconcilingActivities = Pick<
  PaymentActivities,
  'readRegister' | 'readBook' | 'readPaid' | 'listProviders' | 'addTasks'
>;

/** Our books, the provider's register, and what staff are given of their differences. */
export function reconcile({ db, settings }: Pick<Deps, 'db' | 'settings'>): ReconcilingActivities {
  const providers = providersOf(settings);
  return {
    listProviders: () => Promise.resolve(providers.all.map(({ name }) => name)),
    readRegister: ({ provider, ...page }) => providers.of(provider).register(page),
    readBook: ({ paymentIds }) => readBook(db, paymentIds.filter(isUuid)),
    readPaid: (page) => readPaid(db, page),
    addTasks: async ({ provider, found }) => {
      for (const one of found) await addStaffTask(db, await taskOf(db, provider, one));
    },
  };
}

async function taskOf(db: Database, provider: string, found: Discrepancy) {
  const { kind, paymentId, providerId, agency, amount, expected, currency } = found;
  const row = paymentId === null ? null : await findCaseOfPayment(db, paymentId);
  const name = paymentId ?? providerId ?? '';
  // another difference of the same payment is another task
  const sums = kind === 'different' ? `:${String(amount)}:${String(expected)}` : '';
  const second = kind === 'twice' ? `:${String(providerId)}` : '';
  return {
    key: `${kind}:${provider}:${name}${sums}${second}`,
    ...{ kind, agency, provider, paymentId, providerId, amount, expected, currency },
    caseId: row?.id ?? null,
    detail: null,
  };
}
