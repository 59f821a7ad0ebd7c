import { expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { replayWebhook } from '../../db/queries/replay-webhook.ts';
import { relayAll } from '../givens/relay.ts';
import { EVERYBODY, givenSubscribedWorld } from '../givens/subscribed-world.ts';

const Received = z.object({ type: z.string(), sequence: z.string() });

const { world, receiver, givenSubscriber, theDelivery, deliveryThat, engine } =
  givenSubscribedWorld();

test.each([
  ['is away', { status: 503 }, '503'],
  ['sends on to another address', { status: 307, location: 'http://127.0.0.1:9/' }, '307'],
  ['hangs up once it has taken it', { after: 'hangs up' }, 'ECONNRESET'],
  ['takes it and says nothing', { after: 'is silent' }, 'ETIMEDOUT'],
] as const)(
  'a receiver that %s is tried again under the same id, until it answers',
  async (_, fault, outcome) => {
    const { id } = await givenSubscriber('verified');
    Object.assign(receiver, fault);
    await (await world.file('certificate')).reaches('ASSIGNED');
    await relayAll(world);
    const first = await receiver.next();
    const failed = await deliveryThat(id, 'queued', 1);
    expect(failed.lastOutcome).toBe(outcome);

    receiver.recovers();
    await engine(failed.id, 1).result();
    const second = await receiver.next();
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(second.body).toBe(first.body);
    expect(await theDelivery(id)).toMatchObject({ state: 'delivered', attempts: 2 });
  },
);

test('one that is away for hours has the event soon after it is back', async () => {
  const { id } = await givenSubscriber('verified');
  receiver.status = 502;
  await (await world.file('certificate')).reaches('ASSIGNED');
  await relayAll(world);
  const { id: deliveryId } = await deliveryThat(id, 'queued', 1);
  await world.env.sleep('7h');
  const away = await deliveryThat(id, 'queued', 5);
  while (receiver.unseen > 0) await receiver.next();

  receiver.recovers();
  await engine(deliveryId, 1).result();
  expect(receiver.unseen).toBe(1);
  const attempts = away.attempts + 1;
  expect(await theDelivery(id)).toMatchObject({ state: 'delivered', attempts });
});

test('events that come out of order tell their order', async () => {
  const { id } = await givenSubscriber('accepted');
  await givenSubscriber('assigned');
  receiver.busyWith = 'reglament.application.accepted';
  await (await world.file('certificate')).reaches('ASSIGNED');
  await relayAll(world);
  const { id: late } = await deliveryThat(id, 'queued', 1);
  const taken = [await receiver.next(), await receiver.next()];
  receiver.recovers();
  await engine(late, 1).result();
  taken.push(await receiver.next());

  const events = taken.map(({ body }) => Received.parse(JSON.parse(body)));
  expect(events.at(-1)).toMatchObject({ type: 'reglament.application.accepted' });
  const inOrder = [...new Map(events.map((event) => [event.sequence, event.type]))].sort();
  expect(inOrder.map(([, type]) => type)).toEqual([
    'reglament.application.accepted',
    'reglament.application.assigned',
  ]);
});

test('asked for twice at once, an event is sent again once, under the same id', async () => {
  const { id } = await givenSubscriber('verified');
  await (await world.file('certificate')).reaches('ASSIGNED');
  await relayAll(world);
  const first = await receiver.next();
  const { id: deliveryId } = await deliveryThat(id, 'delivered', 1);
  const replay = () => replayWebhook(world.db, { id: deliveryId, bounds: EVERYBODY });
  await Promise.all([replay(), replay()]);
  await Promise.all([relayAll(world), relayAll(world)]);
  await engine(deliveryId, 2).result();
  const second = await receiver.next();
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
  await relayAll(world);
  expect(receiver.unseen).toBe(0);
  expect(await theDelivery(id)).toMatchObject({ state: 'delivered', round: 2 });
});

test('one whose workflow was ended by hand is taken up again some days later', async () => {
  const { id } = await givenSubscriber('verified');
  receiver.status = 503;
  await (await world.file('certificate')).reaches('ASSIGNED');
  await relayAll(world);
  const { id: deliveryId } = await deliveryThat(id, 'queued', 1);
  await engine(deliveryId, 1).terminate('by hand');

  receiver.recovers();
  await relayAll(world);
  expect(await theDelivery(id)).toMatchObject({ state: 'queued' });
  await world.db.execute(
    sql`update webhook_deliveries set started_at = now() - interval '4 days' where id = ${deliveryId}`,
  );
  await relayAll(world);
  await engine(deliveryId, 1).result();
  expect(await theDelivery(id)).toMatchObject({ state: 'delivered' });
});
