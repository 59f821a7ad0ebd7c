import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Answer, LiveApi, Sent } from '../givens/live-api.ts';
import { CERTIFICATE, LICENCE, LiveCase } from '../givens/live-case.ts';
import { LiveStandIns } from '../givens/live-stand-ins.ts';

const AT_ONCE = 10;
const PDF = '%PDF-1.4\n%%EOF\n';

type Repeated = {
  /** The request; its last word is what differs in the other body under the same key. */
  send: (headers: Record<string, string>, isOther: boolean) => Promise<Answer>;
  /** How often it has had its effect. */
  count: () => Promise<number>;
};

/** What a program may do whose connection broke: ask again under the same key. */
export function repeatedRequests(api: LiveApi): void {
  const post =
    (user: string, path: () => string, body: (isOther: boolean) => object) =>
    (headers: Record<string, string>, isOther: boolean) =>
      api.send(user, 'POST', path(), { body: body(isOther), headers });

  describe('a draft', () => {
    const mark = randomUUID();
    const Page = z.object({ items: z.array(z.object({ form: z.unknown() })) });
    itHappensOnce(() => ({
      send: post(
        'petrov',
        () => '/applications',
        (isOther) => ({ ...CERTIFICATE, form: { purpose: isOther ? 'Другое' : mark } }),
      ),
      count: async () => {
        const { items } = await api.call(Page, 'petrov', 'GET', '/applications?limit=100');
        return items.filter(({ form }) => JSON.stringify(form).includes(mark)).length;
      },
    }));
  });

  describe('filing', () => {
    const made = given(() => LiveCase.draft(api, 'petrov', CERTIFICATE));
    itHappensOnce(() => ({
      send: post(
        'petrov',
        () => `${made().path}/submit`,
        (isOther) => (isOther ? { x: 1 } : {}),
      ),
      count: () => countOf(made(), 'accepted'),
    }));
  });

  describe('a claim', () => {
    const made = given(() => LiveCase.filed(api, 'petrov', CERTIFICATE, 'ASSIGNED'));
    itHappensOnce(() => ({
      send: post(
        'officer.mvd',
        () => `/staff${made().path}/claim`,
        (isOther) => (isOther ? { x: 1 } : {}),
      ),
      count: () => countOf(made(), 'claimed'),
    }));
  });

  describe('a withdrawal, after which nothing is possible', () => {
    const made = given(() => LiveCase.filed(api, 'petrov', CERTIFICATE, 'ASSIGNED'));
    itHappensOnce(() => ({
      send: post(
        'petrov',
        () => `${made().path}/withdraw`,
        (isOther) => ({ reason: isOther ? 'Другое' : 'Не нужно' }),
      ),
      count: () => countOf(made(), 'withdrawn'),
    }));
  });

  describe('a resubmission', () => {
    const made = given(() =>
      LiveCase.filed(api, 'petrov', { ...CERTIFICATE, form: {} }, 'INCOMPLETE'),
    );
    itHappensOnce(() => ({
      send: post(
        'petrov',
        () => `${made().path}/resubmit`,
        (isOther) => ({ form: { purpose: isOther ? 'Другое' : 'Для посольства' } }),
      ),
      count: () => countOf(made(), 'resubmitted'),
    }));
  });

  describe('an attempt to pay', () => {
    const made = given(() => LiveCase.filed(api, 'petrov', LICENCE, 'AWAITING_PAYMENT'));
    itHappensOnce(() => ({
      send: post(
        'petrov',
        () => `${made().path}/payments`,
        (isOther) => ({ method: isOther ? 'sbp' : 'card' }),
      ),
      count: () => countOf(made(), 'paymentStarted'),
    }));
  });

  test('what failed because the payment provider was away succeeds when it is back', async () => {
    const standIns = new LiveStandIns(api);
    const licence = await LiveCase.filed(api, 'petrov', LICENCE, 'AWAITING_PAYMENT');
    const target = `${licence.path}/payments`;
    const sent = { body: { method: 'card' }, headers: { 'Idempotency-Key': randomUUID() } };
    await standIns.misbehave({ down: true });
    try {
      const { status, code, headers } = await api.send('petrov', 'POST', target, sent);
      expect([status, code]).toEqual([503, 'payment_provider_unavailable']);
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    } finally {
      await standIns.misbehave({});
    }
    expect((await api.send('petrov', 'POST', target, sent)).status).toBe(201);
    expect(await countOf(licence, 'paymentStarted')).toBe(1);
  });

  describe('an upload', () => {
    const Documents = z.object({ items: z.array(z.unknown()) });
    const made = given(() => LiveCase.draft(api, 'petrov', CERTIFICATE));
    const documents = () => `${made().path}/documents`;
    itHappensOnce(() => ({
      send: (headers, isOther) => {
        const raw = new FormData();
        raw.set('kind', 'supporting');
        raw.set('file', new Blob([isOther ? `${PDF}%` : PDF]), 'a.pdf');
        return api.send('petrov', 'POST', documents(), { raw, headers } satisfies Sent);
      },
      count: async () => (await api.call(Documents, 'petrov', 'GET', documents())).items.length,
    }));
  });
}

function given(make: () => Promise<LiveCase>): () => LiveCase {
  let made: LiveCase | undefined;
  beforeAll(async () => {
    made = await make();
  });
  return () => {
    if (!made) throw new Error('The case is there only while tests run');
    return made;
  };
}

async function countOf(made: LiveCase, event: string): Promise<number> {
  return (await made.events()).filter((type) => type === event).length;
}

function itHappensOnce(of: () => Repeated): void {
  test('happens once however often it is asked for under one key', async () => {
    const { send, count } = of();
    const headers = { 'Idempotency-Key': randomUUID() };
    const together = await Promise.all(Array.from({ length: AT_ONCE }, () => send(headers, false)));
    const [later, latest] = [await send(headers, false), await send(headers, false)];

    for (const answer of together) {
      expect([answer.status, effectOf(answer)]).toEqual([later.status, effectOf(later)]);
    }
    expect([latest.status, latest.body]).toEqual([later.status, later.body]);
    expect(later.headers.get('Idempotent-Replayed')).toBe('true');
    expect(await count()).toBe(1);

    const other = await send(headers, true);
    expect([other.status, other.code]).toEqual([422, 'idempotency_key_reused']);
    expect(await count()).toBe(1);
  });
}

const Effect = z.object({
  id: z.string(),
  number: z.string().nullish(),
  payUrl: z.string().optional(),
});

/** What was done, or how it was refused. The case itself goes on between two answers that were under way at once. */
function effectOf({ body }: Answer): unknown {
  return Effect.safeParse(body).data ?? body;
}
