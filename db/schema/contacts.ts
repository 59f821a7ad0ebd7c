import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { ChannelRule, QuietHours } from '../../workflows/domain/messages/preferences.ts';
import type { Language } from '../../workflows/domain/texts.ts';
import { instant } from './columns.ts';
import { messageChannel } from './deliveries.ts';

/** How a person wants to be told; whoever is not here has said nothing. */
export const notificationPreferences = pgTable('notification_preferences', {
  person: text('person').primaryKey(),
  language: text('language').$type<Language>().notNull(),
  zone: text('zone'),
  quietHours: jsonb('quiet_hours').$type<QuietHours>(),
  rules: jsonb('rules').$type<ChannelRule[]>().notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** Where a person can be reached. Nothing goes to an address that is not confirmed, or dead. */
export const contacts = pgTable(
  'contacts',
  {
    id: uuid('id').primaryKey(),
    person: text('person').notNull(),
    channel: messageChannel('channel').notNull(),
    address: text('address').notNull(),
    /** `token`: the identity provider vouches for it; `person`: they gave it themselves. */
    source: text('source').$type<'token' | 'person'>().notNull(),
    confirmedAt: instant('confirmed_at'),
    codeSentAt: instant('code_sent_at'),
    codeTries: integer('code_tries').notNull().default(0),
    /** The provider says that there is no such address. */
    deadAt: instant('dead_at'),
    deadReason: text('dead_reason'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique('contacts_once').on(table.person, table.channel, table.address)],
);

/** Codes that were asked for, as long as they count; of the address only a hash. */
export const contactCodes = pgTable(
  'contact_codes',
  {
    id: uuid('id').primaryKey(),
    person: text('person').notNull(),
    addressHash: text('address_hash').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('contact_codes_of_person').on(table.person, table.at),
    index('contact_codes_of_address').on(table.addressHash, table.at),
  ],
);

export type Contact = typeof contacts.$inferSelect;
