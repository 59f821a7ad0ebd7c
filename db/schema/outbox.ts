import { bigint, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';
import { instant } from './columns.ts';

/**
 * Events of which the world has not been told yet. Posted in the event's own transaction, so that none is forgotten and
 * none is told that did not happen; taken away in the transaction that writes down who is told what.
 */
export const outbox = pgTable(
  'outbox',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => applications.id),
    seq: integer('seq').notNull(),
    ordinal: bigint('ordinal', { mode: 'number' }).generatedAlwaysAsIdentity(),
    /** Raised each time that telling of it failed; it then rests until `notBefore`. */
    failures: integer('failures').notNull().default(0),
    notBefore: instant('not_before'),
  },
  (table) => [
    primaryKey({ name: 'outbox_pk', columns: [table.caseId, table.seq] }),
    index('outbox_in_order').on(table.ordinal),
  ],
);
