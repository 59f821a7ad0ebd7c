import { index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { EventType } from '../../workflows/domain/transitions.ts';
import { applications } from './applications.ts';
import { instant } from './columns.ts';

/** Programs outside that want to hear of cases. */
export const webhookSubscriptions = pgTable(
  'webhook_subscriptions',
  {
    id: uuid('id').primaryKey(),
    url: text('url').notNull(),
    /** Signs what is sent, by the Standard Webhooks scheme: `whsec_` and base64. */
    secret: text('secret').notNull(),
    /** Types of the journal's events; empty: every one. */
    eventTypes: text('event_types').array().$type<EventType[]>().notNull(),
    /** Only cases that this caller has filed; `null`: whoever has. */
    author: text('author'),
    /** Only cases of this agency; `null`: of every one. */
    agency: text('agency'),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [index('webhook_subscriptions_of_author').on(table.author)],
);

export const webhookState = pgEnum('webhook_state', ['queued', 'delivered', 'dead']);

/** One event on its way to one subscription. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    subscriptionId: uuid('subscription_id')
      .notNull()
      .references(() => webhookSubscriptions.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => applications.id),
    seq: integer('seq').notNull(),
    state: webhookState('state').notNull().default('queued'),
    /** Raised by each replay: one round is one workflow. */
    round: integer('round').notNull().default(1),
    /** When the workflow of this round was started; `null`: nobody works on it yet. */
    startedAt: instant('started_at'),
    attempts: integer('attempts').notNull().default(0),
    /** What the receiver answered last, or why it could not: a status or a code. */
    lastOutcome: text('last_outcome'),
    lastAt: instant('last_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('webhook_deliveries_once').on(table.subscriptionId, table.caseId, table.seq),
    index('webhook_deliveries_to_start').on(table.state, table.startedAt),
    index('webhook_deliveries_of_subscription').on(table.subscriptionId, table.createdAt, table.id),
  ],
);

export type WebhookSubscription = typeof webhookSubscriptions.$inferSelect;
export type WebhookDelivery = typeof webhookDeliveries.$inferSelect;
