import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { documents } from './documents.ts';

/** What can be done with the content of a document and is written down. */
export const LOOK_ACTS = ['downloaded', 'previewed', 'restored'] as const;
export type LookAct = (typeof LOOK_ACTS)[number];

/** Who opened which version of a document, and when; written before the first byte goes out. */
export const documentLooks = pgTable(
  'document_looks',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    version: integer('version').notNull(),
    act: text('act', { enum: LOOK_ACTS }).notNull(),
    byId: text('by_id').notNull(),
    byName: text('by_name').notNull(),
    byRole: text('by_role').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('document_looks_of_document').on(table.documentId, table.id)],
);

export type DocumentLook = typeof documentLooks.$inferSelect;
