import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { endWebhookSubscription } from '../../db/queries/end-webhook-subscription.ts';
import { listWebhookDeliveries } from '../../db/queries/list-webhook-deliveries.ts';
import { listWebhookSubscriptions } from '../../db/queries/list-webhook-subscriptions.ts';
import { subscribeToWebhooks } from '../../db/queries/subscribe-to-webhooks.ts';
import type { EventType } from '../../workflows/domain/transitions.ts';
import { webhookIdOf } from '../../workflows/domain/webhook-delivery.ts';
import { givenCaseWorld } from './case-world.ts';
import { eventually } from './eventually.ts';
import { WebhookReceiver } from './webhook-receiver.ts';

const PATIENCE_MS = 90_000;
export const EVERYBODY = { author: null, agency: null };

/** A world of cases, and a program outside that subscribes to their events; after each test it has ended what it had. */
export function givenSubscribedWorld() {
  const world = givenCaseWorld();
  const receiver = new WebhookReceiver();
  let url = '';
  beforeAll(async () => {
    url = await receiver.listen();
  });
  beforeEach(() => receiver.recovers());
  afterEach(async () => {
    for (const { id } of await listWebhookSubscriptions(world.db, EVERYBODY)) {
      const at = new Date().toISOString();
      await endWebhookSubscription(world.db, { id, bounds: EVERYBODY, at });
    }
    while (receiver.unseen > 0) await receiver.next();
  });
  afterAll(() => receiver.close());

  async function theDelivery(subscription: string) {
    const filter = { state: null, subscription, limit: 2, cursor: null };
    const page = await listWebhookDeliveries(world.db, EVERYBODY, filter);
    if (page === 'invalid_cursor' || page.items.length > 1) throw new Error('Not one delivery');
    return page.items[0]?.delivery;
  }
  return {
    world,
    receiver,
    theDelivery,
    /** Somebody who hears of one type of event of whatever case. */
    givenSubscriber: (eventType: EventType, author: string | null = null) =>
      subscribeToWebhooks(world.db, {
        id: randomUUID(),
        url,
        secret: `whsec_${randomBytes(32).toString('base64')}`,
        eventTypes: [eventType],
        author,
        agency: null,
        createdBy: 'portal',
        createdAt: new Date().toISOString(),
      }),
    /** The delivery of a subscriber once it is so. */
    deliveryThat: (subscription: string, state: string, attempts: number) =>
      eventually(`${state} after ${attempts.toString()}`, PATIENCE_MS, async () => {
        const found = await theDelivery(subscription);
        return found?.state === state && found.attempts >= attempts && found;
      }),
    engine: (id: string, round: number) =>
      world.env.client.workflow.getHandle(webhookIdOf(id, round)),
  };
}
