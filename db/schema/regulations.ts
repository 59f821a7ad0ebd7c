import {
  boolean,
  foreignKey,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import type { Json, Regulation, Titles } from '../../workflows/domain/regulation.ts';
import type { RegulationProblem } from '../../workflows/domain/regulation-problem.ts';
import { instant, status } from './columns.ts';

export const regulationState = pgEnum('regulation_state', [
  'draft',
  'checked',
  'published',
  'retired',
]);
export type RegulationState = (typeof regulationState.enumValues)[number];

/** What is wrong with a draft, told in both languages: whoever reads it need not be who saved it. */
export type VersionProblem = Omit<RegulationProblem, 'message'> & { message: Titles };

/**
 * Every version of every service: a `draft` until nothing is wrong with it, `checked` until it is published, `retired`
 * when nobody may file under it any more. A published one never changes, cases depend on it.
 */
export const regulations = pgTable(
  'regulations',
  {
    code: text('code').notNull(),
    version: integer('version').notNull(),
    body: jsonb('body').$type<Regulation>().notNull(),
    bodyHash: text('body_hash').notNull(),
    state: regulationState('state').notNull(),
    publishedAt: instant('published_at'),
    /** Who saved it last; `null`: it is shipped with the product. */
    author: text('author'),
    savedAt: instant('saved_at').notNull(),
    /** Raised by each saving of a draft, so that nobody overwrites what they have not seen. */
    edition: integer('edition').notNull().default(1),
    /** What stands between a draft and its publication. */
    problems: jsonb('problems').$type<VersionProblem[]>().notNull().default([]),
  },
  (table) => [primaryKey({ name: 'regulations_pk', columns: [table.code, table.version] })],
);

export type RegulationVersion = typeof regulations.$inferSelect;

/** Why nobody can file for a service at present, what to use instead, and who is responsible for that. */
export interface Unavailability {
  reason: Titles;
  /** Codes of services. */
  alternatives: string[];
  /** A unit or one of the staff, by the directory. */
  responsible: string;
}

/** What concerns a service whatever the version; a service without a row is available. */
export const services = pgTable('services', {
  code: text('code').primaryKey(),
  unavailable: jsonb('unavailable').$type<Unavailability>(),
});

/** The newest run of each rehearsal under each edition of a draft, an edition being known by the hash of its body. */
export const rehearsalRuns = pgTable(
  'rehearsal_runs',
  {
    code: text('code').notNull(),
    version: integer('version').notNull(),
    bodyHash: text('body_hash').notNull(),
    /** Code of the rehearsal. */
    scenario: text('scenario').notNull(),
    at: instant('at').notNull(),
    by: text('by').notNull(),
    /** The status in which the case was meant to end. */
    ending: status('ending').notNull(),
    /** Whether it ended there. */
    green: boolean('green').notNull(),
    /** Timeline, deadlines and whatever went wrong. */
    result: jsonb('result').$type<Json>().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'rehearsal_runs_pk',
      columns: [table.code, table.version, table.bodyHash, table.scenario],
    }),
    foreignKey({
      name: 'rehearsal_runs_regulation_fk',
      columns: [table.code, table.version],
      foreignColumns: [regulations.code, regulations.version],
    }),
  ],
);

export type RehearsalRun = typeof rehearsalRuns.$inferSelect;

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
    /** When every case that was open had been told of it; `null`: that is under way. */
    movedAt: instant('moved_at'),
  },
  (table) => [primaryKey({ name: 'calendars_pk', columns: [table.code, table.version] })],
);
