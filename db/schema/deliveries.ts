import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { CHANNEL_NAMES } from '../../workflows/domain/messages/message.ts';
import { instant } from './columns.ts';
import { messages } from './messages.ts';

export const messageChannel = pgEnum('message_channel', CHANNEL_NAMES);

/** `suppressed`: never handed to the channel, `code` says why. */
export const deliveryState = pgEnum('delivery_state', [
  'queued',
  'sent',
  'delivered',
  'failed',
  'suppressed',
]);

/** A message on its way to one address. */
export const deliveries = pgTable(
  'deliveries',
  {
    /** The id under which the provider gets it on every try. */
    id: uuid('id').primaryKey(),
    messageId: uuid('message_id')
      .notNull()
      .references(() => messages.id),
    channel: messageChannel('channel').notNull(),
    address: text('address').notNull(),
    /** 0; each time that staff had it sent again one more. */
    round: integer('round').notNull(),
    /** Who carries it: one for each person, case and channel; says nothing of the person. */
    courier: text('courier').notNull(),
    /** The courier has been called. */
    posted: boolean('posted').notNull().default(false),
    state: deliveryState('state').notNull(),
    /** Why it was suppressed, why it failed, or why the last try did. */
    code: text('code'),
    reason: text('reason'),
    provider: text('provider'),
    providerId: text('provider_id'),
    tries: integer('tries').notNull().default(0),
    /** A try is under way until then at most. */
    leasedUntil: instant('leased_until'),
    /** Who may have it of a try that heard no answer. */
    handedTo: text('handed_to'),
    /** How often it was handed over without an answer. */
    handings: integer('handings').notNull().default(0),
    /** The provider is being asked, or has been, what became of it. */
    asked: boolean('asked').notNull().default(false),
    queuedAt: instant('queued_at').notNull(),
    sentAt: instant('sent_at'),
    /** When it came to its state. */
    at: instant('at').notNull(),
  },
  (table) => [
    unique('deliveries_once').on(table.messageId, table.channel, table.address, table.round),
    unique('deliveries_at_provider').on(table.provider, table.providerId),
    index('deliveries_waiting')
      .on(table.courier)
      .where(sql`state = 'queued'`),
    index('deliveries_unposted')
      .on(table.queuedAt)
      .where(sql`not posted and state = 'queued'`),
    index('deliveries_unanswered')
      .on(table.sentAt)
      .where(sql`not asked and state = 'sent' and channel = 'sms'`),
    index('deliveries_of_courier').on(table.courier, table.sentAt),
  ],
);

/** What a provider has told of a message; it may be quicker than our own note that the message was sent. */
export const deliveryReceipts = pgTable(
  'delivery_receipts',
  {
    provider: text('provider').notNull(),
    providerId: text('provider_id').notNull(),
    state: deliveryState('state').$type<'delivered' | 'failed'>().notNull(),
    code: text('code'),
    reason: text('reason'),
    hard: boolean('hard').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'delivery_receipts_pk', columns: [table.provider, table.providerId] }),
  ],
);

export type Delivery = typeof deliveries.$inferSelect;
