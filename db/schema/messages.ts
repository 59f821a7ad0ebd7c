import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  MESSAGE_KINDS,
  PRIORITIES,
  type MessageData,
} from '../../workflows/domain/messages/message.ts';
import type { Template } from '../../workflows/domain/messages/templates.ts';
import { applications } from './applications.ts';
import { instant } from './columns.ts';

export const messageKind = pgEnum('message_kind', MESSAGE_KINDS);
export const messagePriority = pgEnum('message_priority', PRIORITIES);

/**
 * What each person was told of each event, once: the cabinet inbox. The text is made of template and data when it is read
 * or sent; neither says anything of a person.
 */
export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    /** Grows with time among the messages of one person. */
    ordinal: bigint('ordinal', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => applications.id),
    /** The event that it tells of. */
    seq: integer('seq').notNull(),
    person: text('person').notNull(),
    kind: messageKind('kind').notNull(),
    priority: messagePriority('priority').notNull(),
    template: text('template').$type<Template>().notNull(),
    data: jsonb('data').$type<MessageData>().notNull(),
    serviceCode: text('service_code').notNull(),
    /** Of the agency: for whoever has said nothing of their own. */
    zone: text('zone').notNull(),
    /** When it is pointless to send it; the inbox keeps it. */
    expiresAt: instant('expires_at'),
    /** When the event happened. */
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  (table) => [
    unique('messages_once').on(table.caseId, table.seq, table.person),
    index('messages_of_person').on(table.person, table.ordinal),
    index('messages_unread')
      .on(table.person)
      .where(sql`read_at is null`),
  ],
);

export type StoredMessage = typeof messages.$inferSelect;
