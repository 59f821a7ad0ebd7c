import { z } from 'zod';
import type { ListedDelivery } from '../../db/queries/list-webhook-deliveries.ts';
import { webhookState, type WebhookSubscription } from '../../db/schema/index.ts';
import { EVENT_TYPES } from '../../workflows/domain/event-types.ts';
import type { Json } from '../../workflows/domain/regulation.ts';
import { Instant } from './common.ts';

export const EventTypes = z.array(z.enum(EVENT_TYPES)).max(EVENT_TYPES.length).default([]).meta({
  description: 'types of the events in the history of a case; none: every one',
});

export const SubscriptionView = z
  .object({
    id: z.uuid(),
    url: z.url(),
    eventTypes: z.array(z.string()),
    createdAt: Instant,
    endedAt: Instant.nullable(),
  })
  .meta({ id: 'WebhookSubscription' });

/** A subscription without its secret, which is shown once, when it is made. */
export function presentSubscription({
  id,
  url,
  eventTypes,
  createdAt,
  endedAt,
}: WebhookSubscription): Record<string, Json> {
  return { id, url, eventTypes, createdAt, endedAt };
}

export const WebhookStateName = z.enum(webhookState.enumValues);

export const DeliveryView = z
  .object({
    id: z.uuid(),
    subscriptionId: z.uuid(),
    number: z.string().nullable(),
    seq: z.int(),
    event: z.string(),
    state: WebhookStateName,
    attempts: z.int(),
    lastOutcome: z.string().nullable().meta({
      description: 'HTTP status of the last answer, or why there was none',
    }),
    lastAt: Instant.nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'WebhookDelivery' });

export function presentDelivery({ delivery, number, type }: ListedDelivery): Record<string, Json> {
  const { id, subscriptionId, seq, state, attempts, lastOutcome, lastAt, createdAt } = delivery;
  return {
    ...{ id, subscriptionId, number, seq, event: type },
    ...{ state, attempts, lastOutcome, lastAt, createdAt },
  };
}
