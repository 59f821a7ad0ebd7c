import { expect, test } from '@jest/globals';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import { shippedFolder } from '../../db/shipped-folder.ts';
import { endingsOf } from '../../workflows/domain/endings-of.ts';
import { emptyFolder } from '../givens/running-part.ts';

const { regulations, calendars, directory } = await loadCatalogue();

/** Product description, section "Shipped catalogue"; `trial` is there to see timers fire. */
const SHIPPED = [
  ...['benefit-category', 'business-licence', 'certificate', 'child-benefit', 'doctor-appointment'],
  ...['family-documents', 'housing-charges', 'housing-subsidy', 'residence-registration'],
  ...['school-place', 'service-complaint', 'tax-statement', 'trial'],
];

test('the shipped catalogue is whole and without a fault', () => {
  expect(regulations.map(({ code }) => code)).toEqual(SHIPPED);
  expect(calendars.map(({ code }) => code)).toContain('ru');
  expect(directory.users.map(({ id }) => id)).toContain('officer.mvd');
  expect(JSON.stringify(directory)).not.toMatch(/passport/);
});

test('every service has two examples, and a rehearsal for each ending that is possible', () => {
  const services = regulations.filter(({ listed }) => listed === 'always');
  for (const { code, examples, rehearsals, ...regulation } of services) {
    const rehearsed = new Set(rehearsals.map(({ ending }) => ending));
    expect({ code, examples: examples.length, rehearsed }).toEqual({
      ...{ code, examples: 2 },
      rehearsed: new Set(endingsOf(regulation)),
    });
  }
});

test('between them the services show what the engine can do', () => {
  const steps = regulations.flatMap((one) => one.steps);
  expect(new Set(regulations.map(({ fee }) => fee?.onTimeout))).toEqual(
    new Set([undefined, 'reject', 'archive', 'suspend']),
  );
  expect(new Set(steps.flatMap(({ register }) => register?.registry ?? []))).toEqual(
    new Set(['benefits', 'licences', 'registrations']),
  );
  expect(regulations.flatMap(({ slot }) => slot ?? [])).toHaveLength(1);
  expect(regulations.flatMap(({ conflict }) => conflict ?? [])).toHaveLength(1);
});

test('every unit has two officers and a head, every agency somebody else to decide an appeal', () => {
  const count = (role: string, at: { agency?: string; unit?: string }) =>
    directory.users.filter(
      ({ roles, agency, unit }) =>
        roles.some((one) => one === role) && agency === at.agency && unit === at.unit,
    ).length;
  for (const { code: unit, agency } of directory.units) {
    expect([unit, count('officer', { agency, unit }), count('head', { agency, unit })]).toEqual([
      ...[unit, 2, 1],
    ]);
  }
  for (const { code: agency } of directory.agencies) {
    expect([agency, count('head', { agency })]).toEqual([agency, 1]);
  }
});

test('the licence is reviewed and signed by two different roles', () => {
  const steps = regulations.find(({ code }) => code === 'business-licence')?.steps ?? [];
  expect(steps).toHaveLength(4);
  expect(steps.filter(({ signature }) => signature).map(({ role }) => role)).toEqual([
    'officer',
    'head',
  ]);
});

/** The shipped catalogue with one file changed or added. */
async function catalogueWith(file: string, change: (content: string) => string): Promise<string> {
  const folder = await emptyFolder();
  await cp(shippedFolder('db/catalogue'), folder, { recursive: true });
  const original = await readFile(join(folder, file), 'utf8').catch(() => '');
  await writeFile(join(folder, file), change(original));
  return folder;
}

test.each<[string, string, (content: string) => string, string[]]>([
  [
    'a field of another kind',
    'certificate.yaml',
    (content) => content.replace('version: 2', 'version: one'),
    ['certificate.yaml: version:', 'expected number'],
  ],
  [
    'a field nobody knows',
    'certificate.yaml',
    (content) => `${content}\nurgent: yes\n`,
    ['certificate.yaml: (all):', 'urgent'],
  ],
  [
    'broken YAML',
    'trial.yaml',
    () => 'code: [trial',
    ['trial.yaml: (all): the file cannot be read as YAML'],
  ],
  ['an empty file', 'trial.yaml', () => '', ['trial.yaml: (all):', 'expected object']],
  ['a file under another name', 'passport.yaml', () => 'code: x', ['passport.yaml: version:']],
  [
    'a rule that is broken, with what to do about it',
    'certificate.yaml',
    (content) => content.replace('unit: mvd-licensing', 'unit: mvd-nowhere'),
    ['certificate.yaml: routing.0.unit: the directory has no unit mvd-nowhere: add it'],
  ],
  [
    'a calendar with a hole',
    'calendar-ru.yaml',
    (content) => content.replace(/^ {2}2026-06-12.*\n/m, ''),
    ['calendar-ru.yaml: days.2026-06-12: a public holiday is missing'],
  ],
  [
    'a broken directory',
    'directory.yaml',
    (content) => content.replace('roles: [head]', 'roles: [king]'),
    ['directory.yaml: users.', 'roles.0'],
  ],
])('tells of %s', async (_, file, change, parts) => {
  const loading = loadCatalogue(await catalogueWith(file, change));
  const message = await loading.then(
    () => 'nothing',
    (error: unknown) => String(error),
  );
  for (const part of parts) expect(message).toContain(part);
});

test('tells of every fault at once', async () => {
  const folder = await catalogueWith('certificate.yaml', (content) =>
    content
      .replace('zone: Europe/Moscow', 'zone: Moscow')
      .replace('field: birthDate }', 'field: birthDate }\n      - { path: form.age, field: age }'),
  );
  await expect(loadCatalogue(folder)).rejects.toThrow(/zone: .*\n.*compare\.2\.path: /);
});
