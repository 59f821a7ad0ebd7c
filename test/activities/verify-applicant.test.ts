import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ActivitySettings } from '../../activities/settings.ts';
import { verifyApplicant } from '../../activities/verify-applicant.ts';
import { readUsers } from '../../scripts/lib/directory.mjs';
import type { Applicant } from '../../workflows/domain/people.ts';
import { activitySettings } from '../givens/activity-settings.ts';
import { failureOf } from '../givens/failure-of.ts';
import { Registries } from '../givens/registries.ts';
import { freePort } from '../givens/running-part.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const { registries: checks } = await shippedRegulation('certificate');
let registries: Registries;
let settings: ActivitySettings;

beforeAll(async () => {
  registries = await Registries.running();
  settings = activitySettings(registries.access);
});
afterAll(() => registries.end());
beforeEach(() => registries.behave('normal'));

function person(id: string): Applicant {
  const user = readUsers().get(id);
  if (!user?.person) throw new Error(`${id} is no person`);
  return { id, name: user.name, ...user.person };
}

function verify(applicant: Applicant, form: { inn?: string; fullName?: string } = {}) {
  const { inn = '', name } = applicant;
  return verifyApplicant({ settings })({
    requestId: 'request-1',
    registries: checks,
    applicant,
    form: { inn, fullName: name, ...form },
  });
}

const paths = async (...args: Parameters<typeof verify>) =>
  (await verify(...args)).differences.map(({ path }) => path);

test.each(['ivanova', 'petrov'])('%s matches', async (id) => {
  expect(await paths(person(id))).toEqual([]);
});

test('sidorov differs where the registry holds something else', async () => {
  expect((await verify(person('sidorov'))).differences).toEqual([
    { registry: 'population', path: 'applicant.birthDate' },
    { registry: 'population', path: 'applicant.snils' },
  ]);
});

test('a name written in another case is the same name, another name is not', async () => {
  const ivanova = person('ivanova');
  expect(await paths(ivanova, { fullName: ivanova.name.toUpperCase() })).toEqual([]);
  expect(await paths(ivanova, { fullName: 'Петрова Мария' })).toEqual(['form.fullName']);
});

test('a stranger, and somebody without a number, differ in everything', async () => {
  const everything = checks.flatMap(({ compare }) => compare.map(({ path }) => path));
  expect(await paths({ ...person('ivanova'), inn: '500100732259' })).toEqual(everything);
  expect(await paths({ id: 'portal', name: 'Портал' })).toEqual(everything);
});

test.each<[string, () => Promise<void>]>([
  ['down', () => registries.behave('down')],
  ['too slow', () => registries.behave('slow', 60_000)],
  ['answering broken JSON', () => registries.behave('garbled')],
  ['answering something of another shape', () => registries.behave('garbled')],
])('a registry that is %s will be asked again', async (_, misbehave) => {
  await misbehave();
  const applicant = person('ivanova');
  const failure = await failureOf(verify(applicant));
  expect([failure.type, failure.nonRetryable]).toEqual(['RegistryUnavailable', false]);
  const told = JSON.stringify([failure.message, failure.stack, failure.details]);
  for (const secret of [applicant.inn, applicant.name, applicant.snils]) {
    expect(told).not.toContain(secret);
  }
});

test('a record without a compared field is rubbish, not a mismatch', async () => {
  const [check] = checks;
  if (!check) throw new Error('nothing is checked');
  const unknown = [{ ...check, compare: [{ path: 'applicant.name', field: 'nickname' }] }];
  const ask = verifyApplicant({ settings });
  const applicant = person('ivanova');
  const failure = await failureOf(
    ask({ requestId: 'r', registries: unknown, applicant, form: {} }),
  );
  expect(failure.type).toBe('RegistryUnavailable');
});

test('a registry that is gone, or not there at all, will be asked again', async () => {
  const [check] = checks;
  if (!check) throw new Error('nothing is checked');
  const ask = (url: string, registry: string) =>
    failureOf(
      verifyApplicant({ settings: { ...settings, REGISTRY_URL: url } })({
        requestId: 'r',
        registries: [{ ...check, registry }],
        applicant: person('ivanova'),
        form: {},
      }),
    );
  const gone = await ask(`http://127.0.0.1:${await freePort()}`, 'population');
  const unknown = await ask(registries.url, 'moon');
  expect([gone.type, unknown.type]).toEqual(['RegistryUnavailable', 'RegistryUnavailable']);
  expect([gone.nonRetryable, unknown.nonRetryable]).toEqual([false, false]);
});
