import { integer, jsonb, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { instant } from './columns.ts';

export const regulationState = pgEnum('regulation_state', ['published']);

/** Every version of every service; a published one never changes, cases depend on it. */
export const regulations = pgTable(
  'regulations',
  {
    code: text('code').notNull(),
    version: integer('version').notNull(),
    body: jsonb('body').$type<Regulation>().notNull(),
    bodyHash: text('body_hash').notNull(),
    state: regulationState('state').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [primaryKey({ name: 'regulations_pk', columns: [table.code, table.version] })],
);

/** Every version of every production calendar; the one stored last counts. */
export const calendars = pgTable(
  'calendars',
  {
    code: text('code').notNull(),
    version: text('version').notNull(),
    ordinal: integer('ordinal').generatedAlwaysAsIdentity(),
    body: jsonb('body').$type<Calendar>().notNull(),
    bodyHash: text('body_hash').notNull(),
    storedAt: instant('stored_at').notNull(),
  },
  (table) => [primaryKey({ name: 'calendars_pk', columns: [table.code, table.version] })],
);
