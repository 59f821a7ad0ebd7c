import { sql } from 'drizzle-orm';
import { index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';
import { instant } from './columns.ts';

export const documentScan = pgEnum('document_scan', ['pending', 'clean', 'infected', 'skipped']);

export const documents = pgTable(
  'documents',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => applications.id),
    kind: text('kind').notNull(),
    /** The version that counts: not always the newest, an earlier one may be restored. */
    currentVersion: integer('current_version').notNull(),
  },
  (table) => [index('documents_of_case').on(table.caseId)],
);

export const documentVersions = pgTable(
  'document_versions',
  {
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    /** bytes */
    size: integer('size').notNull(),
    contentType: text('content_type').notNull(),
    sha256: text('sha256').notNull(),
    scan: documentScan('scan').notNull(),
    storageKey: text('storage_key').notNull(),
    uploadedBy: text('uploaded_by').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
    uploadedByName: text('uploaded_by_name'),
    /** The same for a repeated request; `null` for what we made ourselves. */
    uploadId: uuid('upload_id'),
    /** When a workflow was last started that scans it. */
    scanStartedAt: instant('scan_started_at'),
    scannedAt: instant('scanned_at'),
    /** What the scanner calls what it found. */
    scanSignature: text('scan_signature'),
  },
  (table) => [
    primaryKey({ name: 'document_versions_pk', columns: [table.documentId, table.version] }),
    index('document_versions_unscanned')
      .on(table.uploadedAt)
      .where(sql`${table.scan} = 'pending'`),
  ],
);

/** Content on its way to the store: it has no version yet, and if its upload breaks off it never will. */
export const unfinishedUploads = pgTable('unfinished_uploads', {
  storageKey: text('storage_key').primaryKey(),
  startedAt: instant('started_at').notNull(),
});

/** A version of a document, with what belongs to the document as a whole. */
export type StoredDocument = Omit<
  typeof documentVersions.$inferSelect,
  'documentId' | 'scanStartedAt' | 'uploadId'
> &
  Pick<typeof documents.$inferSelect, 'id' | 'caseId' | 'kind'>;
