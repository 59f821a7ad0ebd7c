import { sql } from 'drizzle-orm';
import { bigint, boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { AttemptState } from '../../workflows/domain/attempt-states.ts';
import type { Actor } from '../../workflows/domain/people.ts';
import type { RefundState } from '../../workflows/domain/refund-states.ts';
import type { StaffTaskKind, StaffTaskState } from '../../workflows/domain/staff-task.ts';
import { applications } from './applications.ts';
import { instant } from './columns.ts';
import { agencies } from './directory.ts';

const minorUnits = (name: string) => bigint(name, { mode: 'number' });

/**
 * Every attempt to pay, written down before the provider is asked for its checkout: whatever money comes, there is
 * somebody whose it is. Its state follows the journal of the case.
 */
export const paymentAttempts = pgTable(
  'payment_attempts',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => applications.id),
    accrual: text('accrual'),
    provider: text('provider').notNull(),
    /** The provider's id of the checkout; `null` until it has told it. */
    providerId: text('provider_id'),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    method: text('method').notNull(),
    state: text('state').$type<AttemptState>().notNull(),
    openedAt: instant('opened_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** What was really paid, which need not be what was asked for. */
    paidAmount: minorUnits('paid_amount'),
    paidCurrency: text('paid_currency'),
    paidAt: instant('paid_at'),
    /** From then on the provider is asked of it, in case its notice is lost; `null`: it is, or need not be. */
    watchFrom: instant('watch_from'),
  },
  (table) => [
    index('payment_attempts_of_case').on(table.caseId),
    index('payment_attempts_to_watch')
      .on(table.watchFrom)
      .where(sql`watch_from is not null`),
    index('payment_attempts_by_time')
      .on(table.paidAt, table.id)
      .where(sql`paid_at is not null`),
  ],
);
export type StoredAttempt = typeof paymentAttempts.$inferSelect;

/** Money on its way back. A workflow of its own drives each; `taken` tells that it has been started. */
export const refunds = pgTable(
  'refunds',
  {
    id: uuid('id').primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => paymentAttempts.id),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    /** `not_due`: it bought nothing; `staff`: somebody decided so, and `comment` says why. */
    reason: text('reason').$type<'not_due' | 'staff'>().notNull(),
    comment: text('comment'),
    state: text('state').$type<RefundState>().notNull(),
    providerId: text('provider_id'),
    errorCode: text('error_code'),
    errorText: text('error_text'),
    requestedBy: jsonb('requested_by').$type<Actor>().notNull(),
    requestedAt: instant('requested_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    taken: boolean('taken').notNull(),
  },
  (table) => [
    index('refunds_of_payment').on(table.paymentId),
    index('refunds_to_take')
      .on(table.requestedAt)
      .where(sql`not taken`),
  ],
);
export type StoredRefund = typeof refunds.$inferSelect;

/** What only a person can put right about money. `key` is the same however often it is found. */
export const staffTasks = pgTable(
  'staff_tasks',
  {
    id: uuid('id').primaryKey(),
    key: text('key').notNull().unique('staff_tasks_key_unique'),
    kind: text('kind').$type<StaffTaskKind>().notNull(),
    /** `null`: it is known to no agency; an admin's. */
    agency: text('agency').references(() => agencies.code),
    caseId: uuid('case_id').references(() => applications.id),
    provider: text('provider').notNull(),
    paymentId: text('payment_id'),
    providerId: text('provider_id'),
    /** By the provider. */
    amount: minorUnits('amount'),
    /** By our books. */
    expected: minorUnits('expected'),
    currency: text('currency').notNull(),
    /** What the provider said. */
    detail: text('detail'),
    state: text('state').$type<StaffTaskState>().notNull(),
    createdAt: instant('created_at').notNull(),
    resolvedBy: jsonb('resolved_by').$type<Actor>(),
    resolvedAt: instant('resolved_at'),
    comment: text('comment'),
  },
  (table) => [
    index('staff_tasks_of_agency').on(table.agency, table.state, table.createdAt, table.id),
  ],
);
export type StaffTask = typeof staffTasks.$inferSelect;
