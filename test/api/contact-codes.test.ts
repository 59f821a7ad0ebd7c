import { expect, test } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { contactCode } from '../../db/contact-code.ts';
import { listContacts } from '../../db/queries/list-contacts.ts';
import { givenApi, MESSAGES_SECRET } from '../givens/api.ts';
import { required } from '../givens/engines.ts';
import type { Claims } from '../givens/identity-provider.ts';
import { someone } from '../givens/told-person.ts';

const lines: string[] = [];
const log = pino(
  { level: 'trace' },
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  }),
);
const api = givenApi(required('TEST_TEMPORAL_ADDRESS'), { log });

const asks = (who: Claims, contacts: Record<string, string>, language = 'ru') =>
  api.call(who, 'PUT', '/me/notifications', {
    body: { contacts },
    headers: { 'Accept-Language': language },
  });
const newAddress = () => `${randomUUID()}@example.org`;

/** Days go by, for codes that were counted. */
const dayLater = () => api.db.execute(sql`update contact_codes set at = at - interval '25 hours'`);

test('a person is sent five codes a day, then told to wait, and nothing of what came along is kept', async () => {
  const who = someone();
  for (let time = 0; time < 5; time += 1) {
    expect((await asks(who, { email: newAddress() })).status).toBe(200);
  }
  const before = await listContacts(api.db, who.sub);
  const sixth = { email: newAddress(), phone: '+79001234567' };
  const refused = await asks(who, sixth);
  expect([refused.status, refused.body.code]).toEqual([429, 'too_many_codes']);
  expect(refused.body.detail).toContain('завтра');
  expect((await asks(who, sixth, 'en')).body.detail).toContain('tomorrow');
  const wait = Number(refused.headers.get('Retry-After'));
  expect(wait).toBeGreaterThan(23 * 3600);
  expect(wait).toBeLessThanOrEqual(24 * 3600);
  expect(await listContacts(api.db, who.sub)).toEqual(before);

  await dayLater();
  expect((await asks(who, sixth)).status).toBe(200);
});

test('an address is sent five codes a day, whoever asks', async () => {
  const phone = `+7900${randomInt(1_000_000, 9_999_999)}`;
  for (let person = 0; person < 5; person += 1) {
    expect((await asks(someone(), { phone })).status).toBe(200);
  }
  expect((await asks(someone(), { phone })).body.code).toBe('too_many_codes');
  expect((await asks(someone(), { phone: '+79007654321' })).status).toBe(200);
});

test('what is taken away and given again is counted again', async () => {
  const who = someone();
  const email = newAddress();
  for (let time = 0; time < 5; time += 1) {
    await api.call(who, 'PUT', '/me/notifications', { body: { contacts: { email: null } } });
    expect((await asks(who, { email })).status).toBe(200);
  }
  await api.call(who, 'PUT', '/me/notifications', { body: { contacts: { email: null } } });
  expect((await asks(who, { email })).status).toBe(429);
});

test('the right code after five wrong ones is worthless, and no code is ever logged', async () => {
  const who = someone();
  await asks(who, { email: newAddress() });
  const [contact] = await listContacts(api.db, who.sub);
  const code = contactCode(MESSAGES_SECRET, contact?.id ?? '', contact?.codeSentAt ?? '');
  const says = (guess: string) =>
    api.call(who, 'POST', '/me/notifications/confirm', { body: { channel: 'email', code: guess } });
  const wrong = code === '000000' ? '000001' : '000000';
  for (let time = 0; time < 5; time += 1) {
    expect((await says(wrong)).body.code).toBe('wrong_code');
  }
  expect((await says(code)).body.code).toBe('wrong_code');
  const logged = lines.join('');
  expect(logged).toContain('/me/notifications/confirm');
  // among the digits of times and ids a number may stand by chance: as a word it may not
  expect(logged).not.toMatch(new RegExp(`(?<![\\w.])${code}(?!\\w)`));
  expect(logged).not.toMatch(new RegExp(`"${wrong}"`));
});
