import { beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import { listEvents } from '../../db/queries/list-events.ts';
import { findCase } from '../../db/queries/find-case.ts';
import { listUnposted, markPosted } from '../../db/queries/list-unposted.ts';
import { listContacts } from '../../db/queries/list-contacts.ts';
import { markSent } from '../../db/queries/mark-sent.ts';
import { noteDelivery } from '../../db/queries/note-delivery.ts';
import { storeDirectory } from '../../db/queries/store-directory.ts';
import { tellPeople } from '../../db/queries/tell-people.ts';
import { givenDatabase } from '../givens/database.ts';
import { ToldCase } from '../givens/told-case.ts';

const given = givenDatabase();
const NOON = '2026-03-02T12:00:00.000Z';
const LATER = '2026-03-02T12:05:00.000Z';
beforeAll(async () => {
  await storeDirectory(given.db, (await loadCatalogue()).directory);
});

/** A case whose applicant was told by e-mail of its acceptance. */
async function givenTold() {
  const told = await ToldCase.of(given.db);
  await told.isReachedBy('email', `${randomUUID()}@example.org`);
  await told.goes({ type: 'accepted' }, NOON);
  await told.isTold();
  const [delivery] = await told.deliveries();
  if (!delivery) throw new Error('Nothing was queued');
  const state = async () => (await told.deliveries()).map((one) => one.state);
  return { told, delivery, state };
}
const receipt = (providerId: string, state: 'delivered' | 'failed') => ({
  ...{ provider: 'twilio', providerId, state, code: null, reason: null, hard: false, at: LATER },
});

test('an event told twice is told once', async () => {
  const { told } = await givenTold();
  const row = await findCase(given.db, told.id);
  const event = (await listEvents(given.db, told.id)).at(-1);
  if (!row || !event) throw new Error('The case is gone');
  await given.db.transaction((tx) => tellPeople(tx, { event, row }));
  expect(await told.told()).toHaveLength(1);
  expect(await told.deliveries()).toHaveLength(1);
});

test('heads of the agency are told of what waits for an executor', async () => {
  const told = await ToldCase.of(given.db);
  await told.goes({ type: 'queuedForDispatcher' }, NOON, { status: 'VERIFIED' });
  await told.isTold();
  const [message] = await told.told(null);
  expect(message?.message).toMatchObject({ person: 'dispatcher.mvd', template: 'workQueued' });
});

test('what holds nothing personal: neither message nor data name anybody', async () => {
  const { told } = await givenTold();
  const [one] = await told.told();
  expect(Object.keys(one?.message.data ?? {}).sort()).toEqual(['number', 'status']);
});

test('a receipt that comes before the note that the message was sent is not lost', async () => {
  const { delivery, state } = await givenTold();
  const providerId = randomUUID();
  await noteDelivery(given.db, receipt(providerId, 'delivered'));
  expect(await state()).toEqual(['queued']);
  await markSent(given.db, { id: delivery.id, provider: 'twilio', providerId, at: NOON });
  expect(await state()).toEqual(['delivered']);
});

test('what was delivered stays so, whatever comes after it and however often', async () => {
  const { delivery, state } = await givenTold();
  const providerId = randomUUID();
  await markSent(given.db, { id: delivery.id, provider: 'twilio', providerId, at: NOON });
  await noteDelivery(given.db, receipt(providerId, 'failed'));
  expect(await state()).toEqual(['failed']);
  await noteDelivery(given.db, receipt(providerId, 'delivered'));
  await noteDelivery(given.db, receipt(providerId, 'failed'));
  expect(await state()).toEqual(['delivered']);
});

test('a hard bounce that is told later ends the address', async () => {
  const { told, delivery } = await givenTold();
  const providerId = randomUUID();
  await markSent(given.db, { id: delivery.id, provider: 'twilio', providerId, at: NOON });
  const bounce = { ...receipt(providerId, 'failed'), code: '30005', reason: 'unknown', hard: true };
  await noteDelivery(given.db, bounce);
  expect(await listContacts(given.db, told.person)).toMatchObject([{ deadReason: 'unknown' }]);
  await told.goes({ type: 'verified' }, LATER, { status: 'VERIFIED' });
  await told.isTold();
  expect((await told.deliveries()).map(({ state, code }) => [state, code])).toEqual([
    ['failed', '30005'],
    ['suppressed', 'dead_address'],
  ]);
});

test('a courier is called for changes once they are gathered, for what somebody has to do at once', async () => {
  const told = await ToldCase.of(given.db);
  await told.isReachedBy('email', `${randomUUID()}@example.org`);
  const changes = { status: 'AWAITING_PAYMENT', deadlines: {} } as const;
  await told.goes({ type: 'accepted' }, NOON);
  await told.goes({ type: 'verified' }, NOON, { status: 'VERIFIED' });
  await told.isTold();
  const [{ courier } = { courier: '' }] = await told.deliveries();
  const calledAt = async (now: string) =>
    (await listUnposted(given.db, now, 1_000)).filter((one) => one.courier === courier);
  expect(await calledAt('2026-03-02T12:00:09.000Z')).toEqual([]);
  const gathered = await calledAt('2026-03-02T12:00:10.000Z');
  expect(gathered).toHaveLength(2);
  await markPosted(
    given.db,
    gathered.map(({ id }) => id),
  );

  await told.goes({ type: 'paymentRequested' }, LATER, changes);
  await told.isTold();
  expect(await calledAt(LATER)).toHaveLength(1);
});
