import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readUsers } from '../../scripts/lib/directory.mjs';
import { freePort, runPart, type RunningPart } from '../givens/running-part.ts';

const users = readUsers();
let url: string;
let registry: RunningPart;

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  registry = await runPart('scripts/stand-ins/registry.mjs', { REGISTRY_PORT: String(port) });
});
afterAll(() => registry.end());
beforeEach(() => setMode({ mode: 'normal' }));

function call(method: string, path: string, body: unknown, signal: AbortSignal | null = null) {
  const headers = { 'Content-Type': 'application/json' };
  return fetch(url + path, { method, headers, body: JSON.stringify(body), signal });
}

async function setMode(mode: { mode: string; registry?: string; delayMs?: number }) {
  expect((await call('PUT', '/mode', mode)).status).toBe(200);
}

function search(inn: string | undefined, signal?: AbortSignal) {
  return call(
    'POST',
    '/registries/population/search',
    { requestId: 'r', subject: { inn } },
    signal,
  );
}

test.each(['ivanova', 'petrov'])('%s matches', async (id) => {
  const user = users.get(id);
  const answer = await search(user?.person?.inn);
  expect(await answer.json()).toEqual({
    found: true,
    record: { name: user?.name, ...user?.person },
  });
});

test('sidorov is known with another birth date and insurance number', async () => {
  const { name, person } = users.get('sidorov') ?? {};
  const { record } = (await (await search(person?.inn)).json()) as { record: typeof person };
  expect(record).toEqual(expect.objectContaining({ name, inn: person?.inn }));
  expect(record?.birthDate).not.toBe(person?.birthDate);
  expect(record?.snils).not.toBe(person?.snils);
});

test('a stranger is not found', async () => {
  expect(await (await search('500100732259')).json()).toEqual({ found: false });
});

test('an unknown registry and an unreadable request are problems', async () => {
  const unknown = await call('POST', '/registries/moon/search', {});
  expect(unknown.status).toBe(404);
  expect(unknown.headers.get('content-type')).toContain('application/problem+json');
  expect((await search(undefined)).status).toBe(422);
  expect((await call('PUT', '/mode', { mode: 'normal', registry: 'moon' })).status).toBe(404);
});

test('down answers 503 until it is up again', async () => {
  await setMode({ registry: 'population', mode: 'down' });
  expect((await search('1')).status).toBe(503);
  await setMode({ mode: 'normal' });
  expect((await search('1')).status).toBe(200);
});

test('slow keeps the caller waiting', async () => {
  await setMode({ mode: 'slow', delayMs: 600_000 });
  await expect(search('1', AbortSignal.timeout(300))).rejects.toThrow('timeout');
  await setMode({ mode: 'slow', delayMs: 1 });
  expect((await search('1')).status).toBe(200);
});

test('garbled alternates broken JSON and a wrong shape', async () => {
  await setMode({ mode: 'garbled' });
  const answers = [await search('1'), await search('1')];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const [broken, wrong] = await Promise.all(answers.map((answer) => answer.text()));
  expect(() => JSON.parse(broken ?? '') as unknown).toThrow(SyntaxError);
  expect(typeof (JSON.parse(wrong ?? '') as { found: unknown }).found).not.toBe('boolean');
});
