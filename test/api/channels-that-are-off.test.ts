import { expect, test } from '@jest/globals';
import { listContacts } from '../../db/queries/list-contacts.ts';
import { replaceContacts } from '../../db/queries/replace-contacts.ts';
import { givenApi, IVANOVA } from '../givens/api.ts';
import { someone } from '../givens/told-person.ts';

const api = givenApi(undefined, { channels: ['email'] });
const PHONE = '+79001234567';

test('a number is of no use where no SMS is sent, and whoever gives one is told so', async () => {
  const who = someone();
  const body = { contacts: { phone: PHONE } };
  const { status, body: problem } = await api.call(who, 'PUT', '/me/notifications', { body });
  expect([status, problem.code]).toEqual([409, 'channel_off']);
  expect((await api.call(who, 'GET', '/me/notifications')).body.channels).toEqual(['email']);
  expect((await api.call(IVANOVA, 'GET', '/push/key')).body.code).toBe('channel_off');
});

test('one that is there already does not stand in the way of other wishes', async () => {
  const who = someone();
  const at = new Date().toISOString();
  await replaceContacts(api.db, { person: who.sub, channel: 'sms', at }, [
    { address: PHONE, isConfirmed: true },
  ]);
  const body = { contacts: { phone: PHONE }, language: 'en' };
  expect((await api.call(who, 'PUT', '/me/notifications', { body })).status).toBe(200);
});

test('of what the identity provider vouches for only what can be used is kept', async () => {
  const verified = { email_verified: true, phone_number_verified: true };
  const who = someone({ ...verified, email: 'a@example.org', phone_number: PHONE });
  await api.call(who, 'GET', '/inbox');
  const kept = await listContacts(api.db, who.sub);
  expect(kept.map(({ channel }) => channel)).toEqual(['email']);
});
