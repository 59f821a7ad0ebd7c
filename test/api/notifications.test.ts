import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { signedToken } from '../../db/signed-token.ts';
import { givenApi, MESSAGES_SECRET, OFFICER, PETROV } from '../givens/api.ts';
import type { Claims } from '../givens/identity-provider.ts';
import { givenPerson, items, NOON, someone } from '../givens/told-person.ts';

const api = givenApi();
const HEAD: Claims = { sub: 'dispatcher.mvd', roles: ['head'], agency: 'mvd' };

describe('the journal of messages', () => {
  test('shows applicants theirs, staff all, and nobody an address', async () => {
    const { who, told, email } = await givenPerson(api);
    await told.goes({ type: 'queuedForDispatcher' }, NOON, { status: 'VERIFIED' });
    await told.isTold();
    const target = `/applications/${told.number}/messages`;
    const own = await api.call(who, 'GET', target);
    expect(items(own.body)).toMatchObject([
      {
        kind: 'status',
        deliveries: [{ channel: 'email', state: 'queued', to: `${email[0]}***@example.org` }],
      },
    ]);
    const all = await api.call(HEAD, 'GET', target);
    expect(items(all.body).map(({ person }) => person)).toEqual([
      { id: 'dispatcher.mvd', role: 'staff' },
      { id: who.sub, role: 'applicant' },
    ]);
    expect(JSON.stringify([own.body, all.body])).not.toContain(email);
    expect((await api.call(PETROV, 'GET', target)).status).toBe(404);
    expect((await api.call({ ...OFFICER, agency: 'soc' }, 'GET', target)).status).toBe(404);
  });

  test('lets staff send one again, once a request', async () => {
    const { who, told } = await givenPerson(api);
    const [journaled] = await told.told();
    await api.db.execute("update deliveries set state = 'failed'");
    const id = journaled?.message.id ?? '';
    const target = `/staff/applications/${told.number}/messages/${id}/resend`;
    expect((await api.call(who, 'POST', target, { body: {} })).status).toBe(403);
    expect((await api.call(HEAD, 'POST', target, { body: { channel: 'sms' } })).body.code).toBe(
      'nowhere_to_send',
    );
    const unknown = target.replace(id, randomUUID());
    expect((await api.call(HEAD, 'POST', unknown, { body: {} })).status).toBe(404);

    const sent = { body: {}, headers: { 'Idempotency-Key': randomUUID() } };
    const first = await api.call(HEAD, 'POST', target, sent);
    expect([first.status, (await api.call(HEAD, 'POST', target, sent)).body]).toEqual([
      202,
      first.body,
    ]);
    expect(await told.deliveries()).toMatchObject([
      { state: 'failed', round: 0 },
      { state: 'queued', round: 1 },
    ]);
  });
});

describe('what a person wishes', () => {
  test('begins with the address that the identity provider vouches for', async () => {
    const { who, email } = await givenPerson(api);
    expect((await api.call(who, 'GET', '/me/notifications')).body).toMatchObject({
      contacts: { email, phone: null, push: [] },
      addresses: [{ channel: 'email', address: email, confirmed: true, dead: null }],
      quietHours: { from: '22:00', to: '08:00' },
    });
    const unverified = someone({ email: 'x@example.org' });
    expect((await api.call(unverified, 'GET', '/me/notifications')).body).toMatchObject({
      contacts: { email: null },
    });
  });

  test('is kept, and what is left out stays', async () => {
    const { who, email } = await givenPerson(api);
    const rules = [{ channel: 'email', kind: 'status', enabled: false }];
    const quietHours = { from: '23:00', to: '06:00' };
    const put = { zone: 'Asia/Kamchatka', rules, quietHours, contacts: { email } };
    expect((await api.call(who, 'PUT', '/me/notifications', { body: put })).status).toBe(200);
    await api.call(who, 'PUT', '/me/notifications', { body: { language: 'en' } });
    expect((await api.call(who, 'GET', '/me/notifications')).body).toMatchObject({
      ...{ language: 'en', zone: 'Asia/Kamchatka', rules },
      quietHours: { ...quietHours, channels: ['sms', 'email', 'push'] },
    });
    for (const wrong of [
      { zone: 'Nowhere' },
      { quietHours: { from: '25:00', to: '1' } },
      { contacts: { phone: '8' } },
    ]) {
      expect((await api.call(who, 'PUT', '/me/notifications', { body: wrong })).status).toBe(400);
    }
  });

  test('is changed by one click in an e-mail, and by nobody who only looks at the link', async () => {
    const { who, told } = await givenPerson(api);
    const [delivery] = await told.deliveries();
    const target = `${api.url}/unsubscribe/${signedToken(MESSAGES_SECRET, 'unsubscribe', delivery?.id ?? '')}`;
    const page = await fetch(target);
    expect([page.status, page.headers.get('Content-Type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
    expect((await api.call(who, 'GET', '/me/notifications')).body.rules).not.toContainEqual(
      expect.objectContaining({ channel: 'email', enabled: false }),
    );
    const click = await fetch(target, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(click.status).toBe(200);
    expect((await api.call(who, 'GET', '/me/notifications')).body.rules).toContainEqual(
      expect.objectContaining({ channel: 'email', kind: 'status', enabled: false }),
    );
    expect((await fetch(`${target}x`, { method: 'POST' })).status).toBe(404);

    await told.goes({ type: 'verified' }, NOON, { status: 'VERIFIED' });
    await told.isTold();
    expect(await told.deliveries()).toHaveLength(1);
  });
});
