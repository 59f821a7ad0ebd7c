import { char, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../../workflows/domain/people.ts';
import type { Json } from '../../workflows/domain/regulation.ts';
import type { EventType } from '../../workflows/domain/transitions.ts';
import { applications } from './applications.ts';
import { instant, status } from './columns.ts';

/** What the journal holds: the transitions of the table, and the events of a draft. */
export type JournalEventType = EventType | 'drafted' | 'draftEdited' | 'draftMoved';

/**
 * The journal of every case: gapless from `seq` 1, each event holding the hash of the one before. A trigger refuses
 * to change or remove a line.
 */
export const events = pgTable(
  'events',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => applications.id),
    seq: integer('seq').notNull(),
    at: instant('at').notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role').$type<Role>().notNull(),
    type: text('type').$type<JournalEventType>().notNull(),
    /** `null` for the first event. */
    fromStatus: status('from_status'),
    toStatus: status('to_status').notNull(),
    comment: text('comment'),
    data: jsonb('data').$type<Json>(),
    idempotencyKey: text('idempotency_key'),
    prevHash: char('prev_hash', { length: 64 }).notNull(),
    /** SHA-256, hexadecimal, see `journal-hash.ts`. */
    hash: char('hash', { length: 64 }).notNull(),
  },
  (table) => [primaryKey({ name: 'events_pk', columns: [table.caseId, table.seq] })],
);

export type JournalEvent = typeof events.$inferSelect;
