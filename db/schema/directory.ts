import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Role } from '../../workflows/domain/people.ts';
import type { Titles } from '../../workflows/domain/regulation.ts';

export const agencies = pgTable('agencies', {
  code: text('code').primaryKey(),
  name: jsonb('name').$type<Titles>().notNull(),
  /** IANA zone in which the agency counts its days. */
  zone: text('zone').notNull(),
});

export const units = pgTable('units', {
  code: text('code').primaryKey(),
  agency: text('agency')
    .notNull()
    .references(() => agencies.code),
  name: jsonb('name').$type<Titles>().notNull(),
  /** Codes of regions; `*` is every one. */
  territories: text('territories').array().notNull(),
});

/** Staff and outside systems; applicants are known by their tokens alone. */
export const users = pgTable(
  'users',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    roles: text('roles').array().$type<Role[]>().notNull(),
    /** `null`: the whole installation. */
    agency: text('agency').references(() => agencies.code),
    /** `null`: the whole agency. */
    unit: text('unit').references(() => units.code),
  },
  (table) => [index('users_of_unit').on(table.unit)],
);

export type Unit = typeof units.$inferSelect;
export type User = typeof users.$inferSelect;
