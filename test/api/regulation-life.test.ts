import { describe, expect, test } from '@jest/globals';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { givenApi, IVANOVA, type Answer } from '../givens/api.ts';
import {
  certificateFile,
  DESIGNER,
  givenRehearsals,
  givenService,
  OTHER_DESIGNER,
  publish,
  YAML,
} from '../givens/designer.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const api = givenApi();
const CERTIFICATE = await shippedRegulation('certificate');
const ENDINGS = ['COMPLETED', 'REFUSED', 'NOT_COMPLETED', 'ANNULLED', 'REJECTED'];

const regulationOf = (code: string, change: Partial<Regulation> = {}) => ({
  regulation: { ...CERTIFICATE, code, ...change },
});
const make = (code: string, change: Partial<Regulation> = {}): Promise<Answer> =>
  api.call(DESIGNER, 'POST', '/admin/services', { body: regulationOf(code, change) });
const problem = ({ status, body }: Answer) => [status, body.code];

describe('a designer’s file', () => {
  test('becomes a checked version, numbered by us, and its repetition makes no second one', async () => {
    const sent = { body: certificateFile('by-file'), headers: YAML };
    const made = await api.call(DESIGNER, 'POST', '/admin/services', sent);
    expect([made.status, made.headers.get('ETag')]).toEqual([201, '"1"']);
    expect(made.body).toMatchObject({
      ...{ code: 'by-file', version: 1, state: 'checked', edition: 1, author: DESIGNER.sub },
      ...{ problems: [], rehearsals: [], publishedAt: null },
    });
    expect(made.body.missing).toEqual(ENDINGS);
    expect((await api.call(DESIGNER, 'POST', '/admin/services', sent)).body).toEqual(made.body);
    expect(problem(await make('by-file', { zone: 'Asia/Omsk' }))).toEqual([409, 'service_exists']);
  });

  test('of a wrong shape is refused with each place, its reason and remedy', async () => {
    const regulation = { ...regulationOf('bad').regulation, terms: {}, colour: 'red' };
    const headers = { 'Accept-Language': 'en' };
    const answer = await api.call(DESIGNER, 'POST', '/admin/services', {
      body: { regulation },
      headers,
    });
    expect(problem(answer)).toEqual([422, 'invalid_regulation']);
    const message = expect.stringContaining('missing, unknown or of another kind');
    expect(answer.body.errors).toContainEqual({ path: 'colour', code: 'unknown_field', message });
    expect(answer.body.errors).toContainEqual(
      expect.objectContaining({ path: 'terms.firstCheck', message }),
    );
  });

  test('whose rules make no sense is kept as a draft with its problems, in the reader’s language', async () => {
    const made = await make('senseless', { zone: 'Mars/Crater' });
    expect(made.body).toMatchObject({ state: 'draft', problems: [{ path: 'zone', code: 'zone' }] });
    const headers = { 'Accept-Language': 'en' };
    const path = '/admin/services/senseless/versions/1';
    expect((await api.call(DESIGNER, 'GET', path, { headers })).body.problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining('there is no such time zone') }),
    ]);
    const refused = await api.call(DESIGNER, 'POST', `${path}/publish`, { body: {} });
    expect(problem(refused)).toEqual([409, 'has_problems']);
    expect(refused.body.problems).toEqual([expect.objectContaining({ path: 'zone' })]);

    const mended = await api.call(DESIGNER, 'PUT', path, { body: regulationOf('senseless') });
    expect(mended.body).toMatchObject({ state: 'checked', problems: [], edition: 2 });
    const again = await api.call(DESIGNER, 'PUT', path, { body: regulationOf('senseless') });
    expect(again.body).toEqual(mended.body);
  });
});

describe('a check', () => {
  test('tells what is wrong and saves nothing', async () => {
    const check = (change: Partial<Regulation>) =>
      api.call(DESIGNER, 'POST', '/admin/services/check', { body: regulationOf('tried', change) });
    const wrong = await check({ zone: 'Moscow' });
    expect([wrong.status, wrong.body]).toEqual([
      200,
      { problems: [expect.objectContaining({ path: 'zone', code: 'zone' })] },
    ]);
    expect((await check({})).body).toEqual({ problems: [] });
    expect((await make('tried')).status).toBe(201);
  });
});

describe('of two designers at once', () => {
  test('the one who saw an older edition is told', async () => {
    await make('shared');
    const path = '/admin/services/shared/versions/1';
    const save = (who: typeof DESIGNER, zone: string, edition: string) =>
      api.call(who, 'PUT', path, {
        body: regulationOf('shared', { zone }),
        headers: { 'If-Match': edition },
      });
    const saved = await Promise.all([
      save(DESIGNER, 'Asia/Omsk', '"1"'),
      save(OTHER_DESIGNER, 'Asia/Tomsk', '"1"'),
    ]);
    expect(saved.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(problem(await save(DESIGNER, 'Asia/Omsk', '"1"'))).toEqual([412, 'stale']);
    const { headers } = await api.call(DESIGNER, 'GET', path);
    expect(headers.get('ETag')).toBe('"2"');
    expect((await save(DESIGNER, 'Asia/Omsk', '"2"')).status).toBe(200);
  });

  test('each gets a version of their own', async () => {
    await make('twins');
    const versions = await Promise.all(
      [DESIGNER, OTHER_DESIGNER].map(async (who) => {
        const body = regulationOf('twins', { zone: 'Asia/Omsk' });
        return (await api.call(who, 'POST', '/admin/services/twins/versions', { body })).body
          .version;
      }),
    );
    expect(versions.sort()).toEqual([2, 3]);
  });
});

describe('publishing', () => {
  test('needs a green rehearsal of every ending, of this very edition', async () => {
    await make('rehearsed');
    const path = '/admin/services/rehearsed/versions/1';
    const attempt = () => api.call(DESIGNER, 'POST', `${path}/publish`, { body: {} });
    const none = await attempt();
    expect(problem(none)).toEqual([409, 'not_rehearsed']);
    expect(none.body.missing).toEqual(ENDINGS);

    await givenRehearsals(api, 'rehearsed', 1, ['REFUSED']);
    expect((await attempt()).body.missing).toEqual(['REFUSED']);
    await givenRehearsals(api, 'rehearsed', 1);
    const body = regulationOf('rehearsed', { zone: 'Asia/Omsk' });
    await api.call(DESIGNER, 'PUT', path, { body });
    expect((await attempt()).body.missing).toEqual(ENDINGS);

    await givenRehearsals(api, 'rehearsed', 1);
    const done = await attempt();
    expect([done.status, done.body.state]).toEqual([200, 'published']);
    expect((await attempt()).body.publishedAt).toBe(done.body.publishedAt);
    expect(problem(await api.call(DESIGNER, 'PUT', path, { body }))).toEqual([
      409,
      'already_published',
    ]);
    const { body: offered } = await api.call(IVANOVA, 'GET', '/services/rehearsed');
    expect(offered).toMatchObject({ version: 1, zone: 'Asia/Omsk', unavailable: null });
  });

  test('of an edition that one has not seen is refused', async () => {
    await make('unseen');
    const sent = { body: {}, headers: { 'If-Match': '"7"' } };
    const answer = await api.call(
      DESIGNER,
      'POST',
      '/admin/services/unseen/versions/1/publish',
      sent,
    );
    expect(problem(answer)).toEqual([412, 'stale']);
  });

  test('tells what the new version changes, and what is no longer in force comes back when it is retired', async () => {
    await givenService(api, 'changing');
    const windows = { ...CERTIFICATE.windows, rework: 'PT9S' };
    const body = regulationOf('changing', { windows });
    const made = await api.call(DESIGNER, 'POST', '/admin/services/changing/versions', { body });
    expect(made.body).toMatchObject({
      version: 2,
      changes: [{ path: 'windows.rework', kind: 'changed', text: 'Изменено: срок доработки' }],
    });
    await publish(api, 'changing', 2);
    const inForce = async () => (await api.call(IVANOVA, 'GET', '/services/changing')).body.version;
    expect(await inForce()).toBe(2);
    const path = '/admin/services/changing/versions/2';
    expect((await api.call(DESIGNER, 'POST', `${path}/retire`, { body: {} })).body.state).toBe(
      'retired',
    );
    expect(await inForce()).toBe(1);
    expect(problem(await api.call(DESIGNER, 'POST', `${path}/publish`, { body: {} }))).toEqual([
      409,
      'retired',
    ]);
    const { body: list } = await api.call(DESIGNER, 'GET', '/admin/services');
    expect(list.items).toContainEqual(
      expect.objectContaining({
        code: 'changing',
        version: 1,
        versions: [
          expect.objectContaining({ version: 2, state: 'retired', inForce: false }),
          expect.objectContaining({ version: 1, state: 'published', inForce: true }),
        ],
      }),
    );
  });
});
