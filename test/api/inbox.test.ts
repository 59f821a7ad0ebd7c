import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { signedToken } from '../../db/signed-token.ts';
import { givenApi, MESSAGES_SECRET, OFFICER, PETROV } from '../givens/api.ts';
import type { Claims } from '../givens/identity-provider.ts';
import { ToldCase } from '../givens/told-case.ts';

const api = givenApi();
const NOON = '2026-03-02T12:00:00.000Z';
const HEAD: Claims = { sub: 'dispatcher.mvd', roles: ['head'], agency: 'mvd' };

const someone = (more: Partial<Claims> = {}): Claims => ({
  sub: `person-${randomUUID()}`,
  roles: ['applicant'],
  ...more,
});

/** Somebody with a verified e-mail address whose case was accepted and verified, and who was told so. */
async function givenPerson() {
  const email = `${randomUUID()}@example.org`;
  const who = someone({ email, email_verified: true });
  await api.call(who, 'GET', '/inbox'); // from now on their address is known
  const told = await ToldCase.of(api.db, who.sub);
  await told.goes({ type: 'accepted' }, NOON);
  await told.isTold();
  return { who, told, email };
}
const items = (body: Record<string, unknown>): Record<string, unknown>[] => {
  if (!Array.isArray(body.items)) throw new Error(JSON.stringify(body));
  return body.items.map((item: Record<string, unknown>) => item);
};

describe('the inbox', () => {
  test('holds what its person was told, unread until they read it', async () => {
    const { who, told } = await givenPerson();
    const { body } = await api.call(who, 'GET', '/inbox?unread=true');
    expect(items(body)).toMatchObject([
      {
        ...{ number: told.number, kind: 'status', status: 'ACCEPTED', readAt: null, seq: 2 },
        ...{ subject: `Заявление ${told.number} принято` },
        link: `https://cabinet.example/applications/${told.number}`,
      },
    ]);
    const english = await api.call(who, 'GET', '/inbox', { headers: { 'Accept-Language': 'en' } });
    expect(items(english.body)).toMatchObject([
      { subject: `Application ${told.number} is accepted` },
    ]);
    expect((await api.call(who, 'GET', '/inbox/unread-count')).body).toEqual({ unread: 1 });

    const read = `/inbox/${String(items(body)[0]?.id)}/read`;
    expect((await api.call(PETROV, 'POST', read, { body: {} })).status).toBe(404);
    expect((await api.call(who, 'POST', read, { body: {} })).body).toEqual({ unread: 0 });
    expect(items((await api.call(who, 'GET', '/inbox?unread=true')).body)).toEqual([]);
  });

  test('comes in pages and can be read all at once', async () => {
    const { who, told } = await givenPerson();
    await told.goes({ type: 'verified' }, NOON, { status: 'VERIFIED' });
    await told.isTold();
    const first = await api.call(who, 'GET', '/inbox?limit=1');
    expect(items(first.body)).toMatchObject([{ status: 'VERIFIED' }]);
    const next = await api.call(
      who,
      'GET',
      `/inbox?limit=1&cursor=${String(first.body.nextCursor)}`,
    );
    expect(items(next.body)).toMatchObject([{ status: 'ACCEPTED' }]);
    expect(next.body.nextCursor).toBeNull();
    expect((await api.call(who, 'GET', '/inbox?cursor=zzz')).status).toBe(400);
    expect((await api.call(who, 'POST', '/inbox/read-all', { body: {} })).body).toEqual({
      unread: 0,
    });
  });
});

/** An open stream, and the messages of it so far. */
async function openStream(who: Claims, headers: Record<string, string> = {}) {
  const stop = new AbortController();
  const answer = await fetch(`${api.url}/inbox/events`, {
    headers: { Authorization: `Bearer ${await api.issuer.token(who)}`, ...headers },
    signal: stop.signal,
  });
  const reader = answer.body?.getReader();
  let text = '';
  return {
    status: answer.status,
    type: answer.headers.get('Content-Type'),
    async until(part: string): Promise<string> {
      while (!text.includes(part)) {
        const chunk = await reader?.read();
        if (!chunk?.value) throw new Error(`The stream ended before ${part}: ${text}`);
        text += Buffer.from(chunk.value).toString();
      }
      return text;
    },
    end: () => stop.abort(),
  };
}

describe('an open inbox', () => {
  test('shows what comes, goes on where it was left, and is somebody’s own', async () => {
    const { who, told } = await givenPerson();
    const stream = await openStream(who);
    expect(stream.type).toContain('text/event-stream');
    await stream.until('retry:');
    const other = await openStream(someone());
    await told.goes({ type: 'verified' }, NOON, { status: 'VERIFIED' });
    await told.isTold();
    const text = await stream.until('"status":"VERIFIED"');
    expect(text).not.toContain('"status":"ACCEPTED"');
    stream.end();
    other.end();

    const last = /^id: (\d+)$/m.exec(text)?.[1] ?? '';
    await told.goes({ type: 'approved' }, NOON, { status: 'APPROVED' });
    await told.isTold();
    const again = await openStream(who, { 'Last-Event-ID': last });
    const resumed = await again.until('"status":"APPROVED"');
    expect(resumed).not.toContain('"status":"VERIFIED"');
    again.end();
  });

  test('needs a token, and there are not too many of one person', async () => {
    expect((await api.call(null, 'GET', '/inbox/events')).status).toBe(401);
    const who = someone();
    const streams = await Promise.all([1, 2, 3, 4, 5].map(() => openStream(who)));
    await Promise.all(streams.map((stream) => stream.until('retry:')));
    expect((await openStream(who)).status).toBe(429);
    for (const stream of streams) stream.end();
  });
});

describe('the journal of messages', () => {
  test('shows applicants theirs, staff all, and nobody an address', async () => {
    const { who, told, email } = await givenPerson();
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
    const { who, told } = await givenPerson();
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
    const { who, email } = await givenPerson();
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
    const { who, email } = await givenPerson();
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
    const { who, told } = await givenPerson();
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
