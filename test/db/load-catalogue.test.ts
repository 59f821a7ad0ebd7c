import { expect, test } from '@jest/globals';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import { shippedFolder } from '../../db/shipped-folder.ts';
import { emptyFolder } from '../givens/running-part.ts';

test('the shipped catalogue is whole and without a fault', async () => {
  const { regulations, calendars, directory } = await loadCatalogue();
  expect(regulations.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['business-licence', 'certificate', 'trial']),
  );
  expect(calendars.map(({ code }) => code)).toContain('ru');
  expect(directory.users.map(({ id }) => id)).toContain('officer.mvd');
  expect(JSON.stringify(directory)).not.toMatch(/passport/);
});

test('the licence is reviewed and signed by two different roles', async () => {
  const { regulations } = await loadCatalogue();
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
