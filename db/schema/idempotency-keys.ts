import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Json } from '../../workflows/domain/regulation.ts';
import { instant } from './columns.ts';

/**
 * What a caller's key was used for, and the answer it got. The event that the request caused is set in the event's own
 * transaction, so a request that was cut off after it can still be answered.
 */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    callerId: text('caller_id').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    caseId: uuid('case_id'),
    seq: integer('seq'),
    responseStatus: integer('response_status'),
    responseBody: jsonb('response_body').$type<Json>(),
    responseHeaders: jsonb('response_headers').$type<Record<string, string>>(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ name: 'idempotency_keys_pk', columns: [table.callerId, table.key] })],
);
