import { describe, expect, test } from '@jest/globals';
import { givenApi, PETROV } from '../givens/api.ts';
import type { Claims } from '../givens/identity-provider.ts';
import { givenPerson, items, NOON, someone } from '../givens/told-person.ts';

const api = givenApi();

describe('the inbox', () => {
  test('holds what its person was told, unread until they read it', async () => {
    const { who, told } = await givenPerson(api);
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
    const { who, told } = await givenPerson(api);
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
    const { who, told } = await givenPerson(api);
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
