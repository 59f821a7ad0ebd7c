import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { recordEvent } from '../../db/queries/record-event.ts';
import { takeFromOutbox } from '../../db/queries/take-from-outbox.ts';
import { tellWebhooks } from '../../db/queries/tell-webhooks.ts';
import { givenApi, IVANOVA, OFFICER, PORTAL, type Answer } from '../givens/api.ts';
import { givenDraft, recordAfter } from '../givens/cases.ts';

const api = givenApi();
const ADMIN = { sub: 'admin', name: 'Администратор', roles: ['admin'] };
const ANOTHER = { sub: 'another-portal', name: 'Другой портал', roles: ['system'] };

const problem = ({ status, body }: Answer) => [status, body.code];
const subscribe = (body: object, who = PORTAL) =>
  api.call(who, 'POST', '/webhook-subscriptions', { body });
const HOOK = { url: 'https://portal.example/hooks' };

test('a subscription shows its secret once, to whoever made it', async () => {
  const { status, body } = await subscribe({ ...HOOK, eventTypes: ['accepted'] });
  expect([status, body.eventTypes]).toEqual([201, ['accepted']]);
  expect(body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const listed = await api.call(PORTAL, 'GET', '/webhook-subscriptions');
  expect(listed.body.items).toContainEqual(expect.objectContaining({ id: body.id, ...HOOK }));
  expect(JSON.stringify(listed.body)).not.toContain('whsec_');
});

test('it is seen and ended by its owner and an admin, and does not exist for others', async () => {
  const { body } = await subscribe(HOOK);
  const ends = (who: typeof PORTAL) =>
    api.call(who, 'POST', `/webhook-subscriptions/${String(body.id)}/end`, { body: {} });
  const others = await api.call(ANOTHER, 'GET', '/webhook-subscriptions');
  expect(others.body.items).toEqual([]);
  expect(problem(await ends(ANOTHER))).toEqual([404, 'not_found']);
  const all = await api.call(ADMIN, 'GET', '/webhook-subscriptions');
  expect(all.body.items).toContainEqual(expect.objectContaining({ id: body.id }));

  expect((await ends(PORTAL)).body).toMatchObject({ endedAt: expect.any(String) });
  const left = await api.call(PORTAL, 'GET', '/webhook-subscriptions');
  expect(left.body.items).not.toContainEqual(expect.objectContaining({ id: body.id }));
});

test.each([IVANOVA, OFFICER])('$sub has no webhooks', async (who) => {
  expect(problem(await subscribe(HOOK, who))).toEqual([403, 'forbidden']);
  expect((await api.call(who, 'GET', '/webhook-deliveries')).status).toBe(403);
});

test.each([
  ['of plain HTTP', { url: 'http://portal.example/hooks' }],
  ['with a password in it', { url: 'https://me:secret@portal.example/hooks' }],
  ['of another protocol', { url: 'file:///etc/passwd' }],
  ['and events that there are not', { ...HOOK, eventTypes: ['none'] }],
])('an address %s is refused', async (_, body) => {
  expect(problem(await subscribe(body))).toEqual([400, 'invalid_request']);
});

test('dead letters are listed, page by page, and sent again by their owner', async () => {
  const { body } = await subscribe(HOOK);
  for (let i = 0; i < 3; i += 1) {
    const draft = await givenDraft(api.db, {
      author: { id: PORTAL.sub, name: '', role: 'system' },
    });
    await recordEvent(api.db, recordAfter(draft));
    await takeFromOutbox(api.db, [tellWebhooks], new Date().toISOString());
  }
  await api.db.execute("update webhook_deliveries set state = 'dead', started_at = now()");
  const list = (rest: string, who = PORTAL) =>
    api.call(who, 'GET', `/webhook-deliveries?subscription=${String(body.id)}&${rest}`);
  const first = await list('state=dead&limit=2');
  const second = await list(`state=dead&limit=2&cursor=${String(first.body.nextCursor)}`);
  const items = [first, second].flatMap((page): unknown[] => [page.body.items].flat());
  expect(items).toHaveLength(3);
  expect(second.body.nextCursor).toBeNull();
  expect(new Set(items.map((item) => JSON.stringify(item))).size).toBe(3);
  expect((await list('', ANOTHER)).body.items).toEqual([]);
  expect(problem(await list('cursor=x'))).toEqual([400, 'invalid_request']);

  const ids = items.map((item) => (isDelivery(item) ? item.id : ''));
  const path = `/webhook-deliveries/${ids[0] ?? ''}/replay`;
  expect(problem(await api.call(ANOTHER, 'POST', path, { body: {} }))).toEqual([404, 'not_found']);
  const replayed = await api.call(PORTAL, 'POST', path, { body: {} });
  expect(replayed.body).toEqual({ id: ids[0], state: 'queued' });
  const unknown = `/webhook-deliveries/${randomUUID()}/replay`;
  expect((await api.call(PORTAL, 'POST', unknown, { body: {} })).status).toBe(404);
});

function isDelivery(item: unknown): item is { id: string } {
  return typeof item === 'object' && item !== null && 'id' in item;
}
