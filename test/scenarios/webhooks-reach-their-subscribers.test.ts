import { expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { listWebhookSubscriptions } from '../../db/queries/list-webhook-subscriptions.ts';
import { replayWebhook } from '../../db/queries/replay-webhook.ts';
import { eventually } from '../givens/eventually.ts';
import { relayAll } from '../givens/relay.ts';
import { EVERYBODY, givenSubscribedWorld } from '../givens/subscribed-world.ts';

const PATIENCE_MS = 90_000;

const { world, receiver, givenSubscriber, theDelivery, deliveryThat, engine } =
  givenSubscribedWorld();

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
