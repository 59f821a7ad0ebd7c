import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readUsers } from '../../scripts/lib/directory.mjs';
import { Registries } from '../givens/registries.ts';

const users = readUsers();
let registries: Registries;

beforeAll(async () => {
  registries = await Registries.running();
});
afterAll(() => registries.end());
beforeEach(() => setMode({ mode: 'normal' }));

async function setMode(mode: { mode: string; registry?: string; delayMs?: number }) {
  expect((await registries.call('PUT', '/mode', mode)).status).toBe(200);
}

function search(inn: string | undefined, signal: AbortSignal | null = null) {
  const asked = { requestId: 'r', subject: { inn } };
  return registries.call('POST', '/registries/population/search', asked, { signal });
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
  const unknown = await registries.call('POST', '/registries/moon/search', {});
  expect(unknown.status).toBe(404);
  expect(unknown.headers.get('content-type')).toContain('application/problem+json');
  expect((await search(undefined)).status).toBe(422);
  expect((await registries.call('PUT', '/mode', { mode: 'normal', registry: 'moon' })).status).toBe(
    404,
  );
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

describe('a written record', () => {
  const put = (key: string, record: unknown, registry = 'benefits', bearer?: string) =>
    registries.call(
      'PUT',
      `/registries/${registry}/records/${key}`,
      record,
      bearer === undefined ? {} : { bearer },
    );
  const revoke = (key: string) => registries.call('DELETE', `/registries/benefits/records/${key}`);

  test('keeps its reference when it is written over, and also when it was revoked', async () => {
    const [first, other] = [await put('a', { kind: 'large' }), await put('b', {})];
    expect([first.status, other.status]).toEqual([201, 201]);
    const { reference } = (await first.json()) as { reference: string };
    expect(await other.json()).not.toEqual({ reference });

    const again = await put('a', { kind: 'small' });
    expect([again.status, await again.json()]).toEqual([200, { reference }]);
    expect((await revoke('a')).status).toBe(204);
    expect(await registries.written('benefits', 'a')).toHaveProperty('state', 'revoked');
    await put('a', { kind: 'small' });
    expect(await registries.written('benefits', 'a')).toEqual({
      reference,
      state: 'valid',
      record: { kind: 'small' },
    });
  });

  test('belongs to its registry', async () => {
    await put('shared', { of: 'benefits' });
    await put('shared', { of: 'licences' }, 'licences');
    await revoke('shared');
    const states = ['benefits', 'licences', 'population'].map((registry) =>
      registries.written(registry, 'shared'),
    );
    expect((await Promise.all(states)).map((one) => one?.state)).toEqual([
      'revoked',
      'valid',
      undefined,
    ]);
  });

  test('that is not there is revoked without ado', async () => {
    expect((await revoke('unknown')).status).toBe(204);
    expect(await registries.written('benefits', 'unknown')).toBeNull();
  });

  test('is for those who have the key, and for registries that exist', async () => {
    expect((await put('c', {}, 'benefits', 'guess')).status).toBe(401);
    expect((await put('c', {}, 'moon')).status).toBe(404);
    expect((await put('c', { kind: 7 })).status).toBe(422);
  });

  test('survives a kill of the service', async () => {
    await put('kept', { kind: 'large' });
    const before = await registries.written('benefits', 'kept');
    await registries.end('SIGKILL');
    await registries.start();
    expect(await registries.written('benefits', 'kept')).toEqual(before);
  });

  test('is not written while the registry is down; a garbled answer tells nothing of it', async () => {
    await setMode({ registry: 'benefits', mode: 'down' });
    expect([(await put('d', {})).status, (await revoke('d')).status]).toEqual([503, 503]);
    await setMode({ registry: 'benefits', mode: 'garbled' });
    expect(await (await put('e', {})).text()).not.toContain('reference');
    expect(await registries.written('benefits', 'd')).toBeNull();
    expect(await registries.written('benefits', 'e')).not.toBeNull();
  });
});
