import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isPushEndpoint } from '../../../activities/channels/push-address.ts';
import { pushChannel } from '../../../activities/channels/push.ts';
import { vapidKeys } from '../../../activities/channels/vapid-keys.ts';
import { channelSettings } from '../../givens/channel-settings.ts';
import { failureOf } from '../../givens/failure-of.ts';
import { KeptTrail } from '../../givens/kept-trail.ts';
import { outgoing } from '../../givens/outgoing.ts';
import { StandIn } from '../../givens/stand-in.ts';

const Push = z.object({
  id: z.string(),
  browser: z.string(),
  ttl: z.number(),
  topic: z.string().nullable(),
  urgency: z.string(),
  payload: z.string(),
  replaced: z.boolean(),
});
const Subscription = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
});
const OTHER_KEY = createHash('sha256').update('another installation').digest('hex');

const NOBODY = 'http://127.0.0.1:9';

let service: StandIn;

beforeAll(async () => {
  service = await StandIn.running('push', 'PUSH_PORT', (url) => ({ PUSH_STAND_IN_URL: url }));
});
afterAll(() => service.end());
beforeEach(() => service.misbehave());

const channel = (differences: Record<string, string> = {}) =>
  pushChannel(channelSettings({ PUSH_STAND_IN_URL: service.url, ...differences }));

/** A browser that subscribed with the key of this installation. */
async function subscribe() {
  const { publicKey } = vapidKeys(channelSettings().VAPID_PRIVATE_KEY);
  const answer = await fetch(`${service.url}/subscriptions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ applicationServerKey: publicKey }),
  });
  return Subscription.parse(await answer.json());
}

const received = async ({ endpoint }: z.infer<typeof Subscription>) =>
  (await service.messages(Push)).filter(({ browser }) => endpoint.endsWith(browser));

describe('a web push', () => {
  test('is read by the browser that subscribed, and by it alone', async () => {
    const browser = await subscribe();
    const message = outgoing({ kind: 'demand' });
    const handed = await channel().send(message, JSON.stringify(browser));
    const [push] = await received(browser);
    expect(handed).toEqual({
      outcome: 'sent',
      provider: '127.0.0.1',
      providerId: `${service.url}/messages/${push?.id}`,
    });
    expect(push).toMatchObject({ urgency: 'high', ttl: 28 * 24 * 3600 });
    expect(JSON.parse(push?.payload ?? '')).toEqual({
      tag: message.id,
      lang: 'ru',
      kind: 'demand',
      title: message.subject,
      body: message.text,
      link: message.link,
    });

    const wrong = { ...browser, keys: (await subscribe()).keys };
    const unread = await channel().send(outgoing(), JSON.stringify(wrong));
    expect(unread).toMatchObject({ outcome: 'refused', code: '400', hard: false });
  });

  test('is kept no longer than it makes sense', async () => {
    const browser = await subscribe();
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    await channel().send(outgoing({ expiresAt: inAnHour }), JSON.stringify(browser));
    await channel().send(outgoing({ expiresAt: '2020-01-01T00:00:00Z' }), JSON.stringify(browser));
    const ttls = (await received(browser)).map(({ ttl }) => ttl).sort((a, b) => a - b);
    expect(ttls[0]).toBe(0);
    expect(ttls[1]).toBeGreaterThan(3000);
    expect(ttls[1]).toBeLessThanOrEqual(3600);
  });

  test('of news replaces the one before it, a demand does not', async () => {
    const browser = await subscribe();
    for (const kind of ['status', 'status', 'demand', 'demand'] as const) {
      await channel().send(outgoing({ kind }), JSON.stringify(browser));
    }
    const shown = (await received(browser)).filter(({ replaced }) => !replaced);
    expect(shown.map(({ urgency }) => urgency).sort()).toEqual(['high', 'high', 'normal']);
  });

  test('that is handed over again replaces itself, whatever it is', async () => {
    const browser = await subscribe();
    const demand = outgoing({ kind: 'demand' });
    for (let time = 0; time < 2; time += 1) await channel().send(demand, JSON.stringify(browser));
    const pushes = await received(browser);
    expect(pushes.map(({ replaced }) => replaced)).toEqual([false, true]);
  });

  test('is short enough for every push service', async () => {
    const browser = await subscribe();
    const text = 'Очень длинно. 😀'.repeat(1000);
    const subject = 'Ы'.repeat(5000);
    const handed = await channel().send(outgoing({ text, subject }), JSON.stringify(browser));
    expect(handed).toMatchObject({ outcome: 'sent' });
  });
});

describe('a push service', () => {
  test('that knows the browser no more: nothing may go there', async () => {
    const browser = await subscribe();
    await fetch(browser.endpoint, { method: 'DELETE' });
    const handed = await channel().send(outgoing(), JSON.stringify(browser));
    expect(handed).toMatchObject({ outcome: 'refused', code: '410', hard: true });
    const unknown = { ...browser, endpoint: `${service.url}/push/nobody` };
    const other = await channel().send(outgoing(), JSON.stringify(unknown));
    expect(other).toMatchObject({ outcome: 'refused', code: '404', hard: true });
  });

  test('takes nothing from another installation', async () => {
    const browser = await subscribe();
    const stranger = channel({ VAPID_PRIVATE_KEY: OTHER_KEY });
    const handed = await stranger.send(outgoing(), JSON.stringify(browser));
    expect(handed).toMatchObject({ outcome: 'refused', code: '403', hard: false });
    expect(await received(browser)).toEqual([]);
  });

  test.each([
    ['fails', { status: 500 }],
    ['breaks off before it has the message', { cut: 'before' }],
    ['breaks off after it has the message', { cut: 'after' }],
    ['is too slow', { slowMs: 60_000 }],
  ])('%s: it is tried again', async (_, faults) => {
    const browser = await subscribe();
    await service.misbehave(faults);
    const failure = await failureOf(channel().send(outgoing(), JSON.stringify(browser)));
    expect(failure).toMatchObject({ type: 'ChannelUnavailable', nonRetryable: false });
    expect(String(failure)).not.toContain(browser.endpoint);
  });

  test('that cannot be connected to has nothing', async () => {
    const trail = new KeptTrail();
    const to = JSON.stringify({ ...(await subscribe()), endpoint: `${NOBODY}/push/1` });
    const elsewhere = channel({ PUSH_STAND_IN_URL: NOBODY });
    await failureOf(trail.try((left) => elsewhere.send(outgoing(), to, left)));
    expect(trail).toMatchObject({ mayHave: null });
  });

  test('asks for a pause, and gets it', async () => {
    const browser = await subscribe();
    await service.misbehave({ status: 429, retryAfter: 90 });
    const failure = await failureOf(channel().send(outgoing(), JSON.stringify(browser)));
    expect(failure).toMatchObject({ type: 'ChannelUnavailable', nextRetryDelay: 90_000 });
  });
});

describe('an address is connected to only where push services live', () => {
  test.each([
    'https://127.0.0.1/push/1',
    'https://[::1]/push/1',
    'https://[::ffff:10.0.0.1]/push/1',
    'https://2130706433/push/1',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/push/1',
    'https://intranet/push/1',
    'https://user:password@push.example.org/1',
    'https://push.example.org:8443/1',
    'http://push.example.org/1',
    'file:///etc/passwd',
  ])('%s: no', async (endpoint) => {
    expect(isPushEndpoint(new URL(endpoint))).toBe(false);
    const { keys } = await subscribe();
    const handed = await channel().send(outgoing(), JSON.stringify({ endpoint, keys }));
    expect(handed).toMatchObject({ code: 'invalid_subscription', hard: true });
  });

  test('the stand-in: only where it is named', async () => {
    const browser = await subscribe();
    const elsewhere = channel({ PUSH_STAND_IN_URL: '' });
    const handed = await elsewhere.send(outgoing(), JSON.stringify(browser));
    expect(handed).toMatchObject({ code: 'invalid_subscription' });
  });

  test.each(['', 'null', '{}', '{"endpoint":"https://push.example.org/1"}', 'not JSON'])(
    '%j is no subscription',
    async (to) => {
      const handed = await channel().send(outgoing(), to);
      expect(handed).toMatchObject({ code: 'invalid_subscription', hard: true });
    },
  );
});
