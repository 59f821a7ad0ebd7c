import { foreignKey, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { SignatureFacts } from '../../workflows/domain/signature.ts';
import { instant } from './columns.ts';
import { documentVersions } from './documents.ts';

/** Verified signatures of versions of documents. */
export const signatures = pgTable(
  'signatures',
  {
    id: uuid('id').primaryKey(),
    documentId: uuid('document_id').notNull(),
    version: integer('version').notNull(),
    /** Of the content that was signed, hexadecimal. */
    sha256: text('sha256').notNull(),
    facts: jsonb('facts').$type<SignatureFacts>().notNull(),
    /** As it came: DER in base64. */
    cms: text('cms').notNull(),
    cmsSha256: text('cms_sha256').notNull(),
    /** Who sent it. */
    signedBy: text('signed_by').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'signatures_of_version',
      columns: [table.documentId, table.version],
      foreignColumns: [documentVersions.documentId, documentVersions.version],
    }),
    unique('signatures_once').on(table.documentId, table.version, table.cmsSha256),
  ],
);

export type StoredSignature = typeof signatures.$inferSelect;
