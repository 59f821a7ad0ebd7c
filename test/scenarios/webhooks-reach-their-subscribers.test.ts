import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { endWebhookSubscription } from '../../db/queries/end-webhook-subscription.ts';
import { listWebhookDeliveries } from '../../db/queries/list-webhook-deliveries.ts';
import { listWebhookSubscriptions } from '../../db/queries/list-webhook-subscriptions.ts';
import { replayWebhook } from '../../db/queries/replay-webhook.ts';
import { subscribeToWebhooks } from '../../db/queries/subscribe-to-webhooks.ts';
import type { EventType } from '../../workflows/domain/transitions.ts';
import { webhookIdOf } from '../../workflows/domain/webhook-delivery.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { eventually } from '../givens/eventually.ts';
import { relayAll } from '../givens/relay.ts';
import { WebhookReceiver } from '../givens/webhook-receiver.ts';

const PATIENCE_MS = 90_000;
const EVERYBODY = { author: null, agency: null };

const world = givenCaseWorld();
const receiver = new WebhookReceiver();
let url = '';
beforeAll(async () => {
  url = await receiver.listen();
});
beforeEach(() => {
  receiver.status = 200;
});
afterEach(async () => {
  for (const { id } of await listWebhookSubscriptions(world.db, EVERYBODY)) {
    const at = new Date().toISOString();
    await endWebhookSubscription(world.db, { id, bounds: EVERYBODY, at });
  }
  while (receiver.unseen > 0) await receiver.next();
});
afterAll(() => receiver.close());

/** Somebody who hears of one type of event of whatever case. */
async function givenSubscriber(eventType: EventType, author: string | null = null) {
  return await subscribeToWebhooks(world.db, {
    id: randomUUID(),
    url,
    secret: `whsec_${randomBytes(32).toString('base64')}`,
    eventTypes: [eventType],
    author,
    agency: null,
    createdBy: 'portal',
    createdAt: new Date().toISOString(),
  });
}
async function theDelivery(subscription: string) {
  const filter = { state: null, subscription, limit: 2, cursor: null };
  const page = await listWebhookDeliveries(world.db, EVERYBODY, filter);
  if (page === 'invalid_cursor' || page.items.length > 1) throw new Error('Not one delivery');
  return page.items[0]?.delivery;
}
/** The delivery of a subscriber once it is so. */
const deliveryThat = (subscription: string, state: string, attempts: number) =>
  eventually(`${state} after ${attempts.toString()}`, PATIENCE_MS, async () => {
    const found = await theDelivery(subscription);
    return found?.state === state && found.attempts >= attempts && found;
  });
const engine = (id: string, round: number) =>
  world.env.client.workflow.getHandle(webhookIdOf(id, round));

test('an event comes as a signed CloudEvent that tells nothing personal, once however often it is relayed', async () => {
  const { id, secret } = await givenSubscriber('assigned');
  const filed = await world.file('certificate');
  await filed.reaches('ASSIGNED');
  await relayAll(world);
  await relayAll(world);

  const { body, headers } = await receiver.next();
  expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
  const event: unknown = new Webhook(secret).verify(body, {
    'webhook-id': String(headers['webhook-id']),
    'webhook-timestamp': String(headers['webhook-timestamp']),
    'webhook-signature': String(headers['webhook-signature']),
  });
  const { at, seq } = await filed.lastEvent('assigned');
  expect(event).toEqual({
    specversion: '1.0',
    id: `${filed.id}/${seq.toString()}`,
    source: expect.stringMatching(/\/api\/v1\/applications$/),
    type: 'reglament.application.assigned',
    subject: filed.number,
    time: at,
    sequence: seq.toString().padStart(8, '0'),
    datacontenttype: 'application/json',
    data: {
      id: filed.id,
      number: filed.number,
      serviceCode: 'certificate',
      seq,
      event: 'assigned',
      from: 'VERIFIED',
      to: 'ASSIGNED',
    },
  });
  await deliveryThat(id, 'delivered', 1);
  expect(receiver.unseen).toBe(0);
});

test('another system hears of the cases that it filed alone', async () => {
  const { id: stranger } = await givenSubscriber('accepted', 'portal');
  const { id: own } = await givenSubscriber('accepted', 'ivanova');
  await (await world.file('certificate')).reaches('ASSIGNED');
  await relayAll(world);
  await deliveryThat(own, 'delivered', 1);
  expect(await theDelivery(stranger)).toBeUndefined();
});

test('a receiver that is away is tried again under the same id, until it is back', async () => {
  const { id } = await givenSubscriber('verified');
  receiver.status = 503;
  await (await world.file('certificate')).reaches('ASSIGNED');
  await relayAll(world);
  const first = await receiver.next();
  const failed = await deliveryThat(id, 'queued', 1);
  expect(failed.lastOutcome).toBe('503');

  receiver.status = 200;
  await engine(failed.id, 1).result();
  const second = await receiver.next();
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
  expect(second.body).toBe(first.body);
  expect(await theDelivery(id)).toMatchObject({ state: 'delivered', attempts: 2 });
});

test('after two days it is a dead letter, which can be sent again', async () => {
  const { id } = await givenSubscriber('claimed');
  receiver.status = 500;
  const filed = await world.file('certificate');
  await filed.isClaimed();
  await relayAll(world);
  const { id: deliveryId } = await deliveryThat(id, 'queued', 1);
  const begun = await world.env.currentTimeMs();
  await engine(deliveryId, 1).result();
  const hours = ((await world.env.currentTimeMs()) - begun) / 3_600_000;
  expect(hours).toBeGreaterThan(47);
  const dead = await theDelivery(id);
  expect(dead).toMatchObject({ state: 'dead', lastOutcome: '500' });
  while (receiver.unseen > 0) await receiver.next();

  receiver.status = 200;
  await replayWebhook(world.db, { id: deliveryId, bounds: EVERYBODY });
  await relayAll(world);
  await engine(deliveryId, 2).result();
  expect(await theDelivery(id)).toMatchObject({ state: 'delivered', round: 2 });
});

test('a receiver that is gone for good is not called again', async () => {
  const { id } = await givenSubscriber('accepted');
  receiver.status = 410;
  await (await world.file('certificate')).reaches('ASSIGNED');
  await relayAll(world);
  expect(await deliveryThat(id, 'dead', 1)).toMatchObject({ lastOutcome: '410', attempts: 1 });
  const subscribed = await eventually('the end of the subscription', PATIENCE_MS, async () => {
    const left = await listWebhookSubscriptions(world.db, EVERYBODY);
    return left.every((one) => one.id !== id) && left;
  });
  expect(subscribed).not.toContainEqual(expect.objectContaining({ id }));
});
