import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { PDF, formOf } from '../givens/add-document.ts';
import { eventually } from '../givens/eventually.ts';
import type { LiveApi } from '../givens/live-api.ts';
import { CERTIFICATE, LiveCase } from '../givens/live-case.ts';
import type { PartName } from '../givens/running-reglament.ts';
import { WebhookReceiver } from '../givens/webhook-receiver.ts';

/** A delivery that fails twice is tried again after two minutes more. */
const PATIENCE_MS = 300_000;
const TEST_MS = 2 * PATIENCE_MS;
const CASES = 4;
const EVERYTHING = 'limit=100';
const Subscribed = z.object({ id: z.uuid() });
const Listed = z.object({ items: z.array(z.object({ scan: z.string() })) });
const Deliveries = z.object({
  items: z.array(z.object({ number: z.string().nullable(), seq: z.int(), state: z.string() })),
});
const Inbox = z.object({
  items: z.array(z.object({ applicationId: z.uuid(), seq: z.int(), kind: z.string() })),
});

/** The relay and the worker die with work in their hands; of every event the world hears once, as of every document. */
export function killedRelay(api: LiveApi): void {
  const { reglament } = api;
  const receiver = new WebhookReceiver();
  const cases: LiveCase[] = [];
  let subscription = '';
  beforeAll(async () => {
    const body = { url: await receiver.listen(), eventTypes: ['accepted', 'verified', 'assigned'] };
    const subscribed = await api.call(Subscribed, 'admin', 'POST', '/webhook-subscriptions', {
      body,
    });
    subscription = subscribed.id;
  });
  afterAll(async () => {
    await api.send('admin', 'POST', `/webhook-subscriptions/${subscription}/end`, { body: {} });
    receiver.close();
  });

  /** Kills a part and waits until the supervisor has started it again. */
  async function kill(part: PartName): Promise<void> {
    const pid = reglament.pidOf(part);
    if (pid === undefined) throw new Error(`${part} does not run`);
    process.kill(pid, 'SIGKILL');
    await eventually(`${part} is back`, PATIENCE_MS, async () => {
      const next = reglament.pidOf(part);
      return next !== undefined && next !== pid && (await reglament.isReady());
    });
  }
  async function file(): Promise<void> {
    const filed = await LiveCase.draft(api, 'petrov', CERTIFICATE);
    const raw = formOf(PDF, { kind: 'supporting' });
    await api.insist(z.object({}), 'petrov', 'POST', `${filed.path}/documents`, { raw });
    await filed.apply('submit');
    cases.push(filed);
  }
  const deliveries = async () => {
    const target = `/webhook-deliveries?subscription=${subscription}&${EVERYTHING}`;
    return (await api.insist(Deliveries, 'admin', 'GET', target)).items;
  };

  test(
    'the relay dies again and again while it has much to tell, the worker while it delivers',
    async () => {
      receiver.status = 503; // each is in the middle of its tries
      const filing = Promise.all(Array.from({ length: CASES }, file));
      await kill('relay');
      await kill('relay');
      await filing;
      await kill('worker');
      receiver.status = 200;
      await kill('relay');
      await Promise.all(cases.map((one) => one.until('ASSIGNED')));
    },
    TEST_MS,
  );

  test(
    'each event has one delivery, which arrives; under one id however often',
    async () => {
      const expected: string[] = [];
      for (const one of cases) {
        const { number } = await one.view();
        for (const { seq, type } of await one.journal()) {
          if (['accepted', 'verified', 'assigned'].includes(type))
            expected.push(`${number}/${seq}`);
        }
      }
      const there = await eventually('all are delivered', PATIENCE_MS, async () => {
        const all = await deliveries();
        const isDone =
          all.length >= expected.length && all.every(({ state }) => state === 'delivered');
        return isDone && all;
      });
      expect(there.map(({ number, seq }) => `${number}/${seq}`).sort()).toEqual(expected.sort());
      const ids = new Map<string, Set<string>>();
      while (receiver.unseen > 0) {
        const { headers, body } = await receiver.next();
        const id = String(headers['webhook-id']);
        ids.set(id, (ids.get(id) ?? new Set()).add(body));
      }
      expect(ids.size).toBe(expected.length);
      expect([...ids.values()].every((bodies) => bodies.size === 1)).toBe(true);
    },
    TEST_MS,
  );

  test(
    'nobody was told twice of an event, and no document was left unscanned',
    async () => {
      const { items } = await api.insist(Inbox, 'petrov', 'GET', `/inbox?${EVERYTHING}`);
      for (const { id, path } of cases) {
        const told = items.filter((one) => one.applicationId === id);
        const events = told.map(({ seq, kind }) => `${seq}/${kind}`);
        expect(events.length).toBeGreaterThan(0);
        expect(new Set(events).size).toBe(events.length);
        await eventually('its document is scanned', PATIENCE_MS, async () => {
          const listed = await api.insist(Listed, 'petrov', 'GET', `${path}/documents`);
          return listed.items.length === 1 && listed.items.every(({ scan }) => scan === 'clean');
        });
      }
    },
    TEST_MS,
  );
}
