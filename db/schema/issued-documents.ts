import { char, foreignKey, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Titles } from '../../workflows/domain/regulation.ts';
import { applications } from './applications.ts';
import { instant } from './columns.ts';
import { documentVersions } from './documents.ts';

/** A value that the public page shows. */
export type ShownField = { path: string; label: Titles; value: Titles };

/**
 * Every document that was issued under a check code, as it was issued. How it stands is not kept here: it follows from the
 * facts and the journal of its case, so that it is never out of date.
 */
export const issuedDocuments = pgTable(
  'issued_documents',
  {
    /** See `check-code.ts`; without hyphens. */
    code: text('code').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => applications.id),
    /** The step that made it. */
    step: text('step').notNull(),
    documentId: uuid('document_id').notNull(),
    documentVersion: integer('document_version').notNull(),
    sha256: char('sha256', { length: 64 }).notNull(),
    /** Code of the agency. */
    issuer: text('issuer').notNull(),
    number: text('number').notNull(),
    title: jsonb('title').$type<Titles>().notNull(),
    issuedAt: instant('issued_at').notNull(),
    shown: jsonb('shown').$type<ShownField[]>().notNull(),
  },
  (table) => [
    foreignKey({
      name: 'issued_documents_version_fk',
      columns: [table.documentId, table.documentVersion],
      foreignColumns: [documentVersions.documentId, documentVersions.version],
    }),
    index('issued_documents_of_case').on(table.caseId),
  ],
);

export type IssuedDocument = typeof issuedDocuments.$inferSelect;
