import { expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { listContacts } from '../../db/queries/list-contacts.ts';
import { receiptIdOf } from '../../workflows/courier.ts';
import { givenApi } from '../givens/api.ts';
import { ACCOUNT } from '../givens/channel-settings.ts';
import { eventually } from '../givens/eventually.ts';
import { givenMessageWorld } from '../givens/message-world.ts';
import { givenApplicant, statesOf } from '../givens/told-applicant.ts';

const PATIENCE_MS = 60_000;
const api = givenApi(undefined, { receiptsFor: ACCOUNT.token });
const world = givenMessageWorld(api);

/** Somebody who was told by SMS, while the provider did wrong what `faults` say. */
async function givenTold(faults: Record<string, unknown>) {
  const { told } = await givenApplicant(world, { rules: [{ channel: 'email', enabled: false }] });
  await world.sms.misbehave(faults);
  await told.goes({ type: 'accepted' }, await world.now());
  await world.relay(told);
  await world.carried(told, 'sms');
  const [delivery] = await told.deliveries();
  return { told, id: delivery?.id ?? '', states: () => statesOf(told, 'sms') };
}

async function comesTo(states: () => Promise<string[]>, state: string): Promise<void> {
  await eventually(state, PATIENCE_MS, async () => (await states())[0] === state);
}

/** An hour later by the clock of the relay, what is late is asked for; the answer comes when the question ends. */
async function asks(id: string) {
  await api.db.execute(
    sql`update deliveries set sent_at = now() - interval '2 hours' where id = ${id}`,
  );
  await world.askReceipts();
  return world.env.client.workflow.getHandle(receiptIdOf(id));
}

test.each([
  ['twice', { duplicate: 3 }],
  ['in another order', { reordered: true }],
  ['twice and in another order', { duplicate: 2, reordered: true }],
])('receipts that come %s say that the message was delivered', async (_, faults) => {
  const { states } = await givenTold(faults);
  await comesTo(states, 'delivered');
});

test('a receipt of a number that does not exist ends the address', async () => {
  const { told, states } = await givenTold({ undelivered: 30005, duplicate: 1 });
  await comesTo(states, 'failed 30005');
  const contacts = await listContacts(api.db, told.person);
  expect(contacts.find(({ channel }) => channel === 'sms')?.deadAt).not.toBeNull();
});

test.each([
  ['got lost', { dropReceipts: true }],
  ['was signed by somebody else', { wrongSignature: true }],
])('a message whose receipt %s is asked about an hour later', async (_, faults) => {
  const { id, states } = await givenTold(faults);
  expect(await states()).toEqual(['sent']);
  await (await asks(id)).result();
  expect(await states()).toEqual(['delivered']);
});

test('what was asked about while the provider was away is asked again, for a day', async () => {
  const { id, states } = await givenTold({ dropReceipts: true, undelivered: 30003 });
  await world.sms.misbehave({ down: true });
  const question = await asks(id);
  await world.env.sleep('9 hours');
  expect(await states()).toEqual(['sent']);
  await world.sms.misbehave();
  await question.result();
  expect(await states()).toEqual(['failed 30003']);
});

test('what the provider does not know any more stays as it is', async () => {
  const { id, states } = await givenTold({ dropReceipts: true });
  const gone = `SM${'0'.repeat(32)}`;
  await api.db.execute(sql`update deliveries set provider_id = ${gone} where id = ${id}`);
  await (await asks(id)).result();
  expect(await states()).toEqual(['sent']);
});
