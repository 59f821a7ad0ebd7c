import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { revokeRecord } from '../../activities/revoke-record.ts';
import type { ActivitySettings } from '../../activities/settings.ts';
import { writeRecord } from '../../activities/write-record.ts';
import { activitySettings } from '../givens/activity-settings.ts';
import { failureOf } from '../givens/failure-of.ts';
import { Registries } from '../givens/registries.ts';
import { freePort } from '../givens/running-part.ts';

const registry = 'benefits';
const RECORD = { holder: 'Иванова Мария Петровна', category: 'Ветеран труда' };

let registries: Registries;
let settings: ActivitySettings;

beforeAll(async () => {
  registries = await Registries.running();
  settings = activitySettings(registries.access);
});
afterAll(() => registries.end());
beforeEach(() => registries.behave('normal'));

const write = (key: string, record: Record<string, string> = RECORD, change = {}) =>
  writeRecord({ settings: { ...settings, ...change } })({ registry, key, record });
const revoke = (key: string) => revokeRecord({ settings })({ registry, key });

test('a record is written once under its key, over what was there', async () => {
  const key = '2026-0000017-4/register';
  const first = await write(key);
  expect(await write(key)).toEqual(first);
  expect(await write(key, { ...RECORD, category: 'Инвалид' })).toEqual(first);
  expect(await registries.written(registry, key)).toEqual({
    ...first,
    state: 'valid',
    record: { ...RECORD, category: 'Инвалид' },
  });
  expect(await write('another')).not.toEqual(first);
});

test('a record is revoked, also twice, and also if it was never written', async () => {
  const { reference } = await write('revoked');
  await revoke('revoked');
  await revoke('revoked');
  await revoke('unknown');
  expect(await registries.written(registry, 'revoked')).toMatchObject({
    reference,
    state: 'revoked',
  });
});

test('a record of which the answer got lost keeps its reference when it is written again', async () => {
  await registries.behave('garbled');
  await failureOf(write('lost'));
  await registries.behave('normal');
  const before = await registries.written(registry, 'lost');
  expect(await write('lost')).toEqual({ reference: before?.reference });
});

describe.each<[string, (key: string) => Promise<unknown>]>([
  ['writing', write],
  ['revoking', revoke],
])('%s is tried again', (_, act) => {
  const failsOnce = async () => {
    const failure = await failureOf(act('later'));
    expect([failure.type, failure.nonRetryable]).toEqual(['RegistryUnavailable', false]);
    const told = JSON.stringify([failure.message, failure.stack, failure.details]);
    for (const secret of Object.values(RECORD)) expect(told).not.toContain(secret);
  };

  test('while the registry is down', async () => {
    await registries.behave('down');
    await failsOnce();
  });

  test('while the registry is too slow', async () => {
    await registries.behave('slow', 60_000);
    await failsOnce();
  });

  test('while the registry answers broken JSON, or something of another shape', async () => {
    await registries.behave('garbled');
    await failsOnce();
    await failsOnce();
  });
});

test('a registry that is gone, or knows another key, will be told again', async () => {
  const gone = { REGISTRY_URL: `http://127.0.0.1:${await freePort()}` };
  for (const change of [gone, { REGISTRY_API_KEY: 'wrong' }]) {
    const failure = await failureOf(write('nowhere', RECORD, change));
    expect([failure.type, failure.nonRetryable]).toEqual(['RegistryUnavailable', false]);
  }
});
