import { expect, test } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readUsers } from '../../scripts/lib/directory.mjs';
import { ROOT } from '../../scripts/lib/root.mjs';
import { settingsTable, TABLE_BEGINS, TABLE_ENDS } from '../../scripts/lib/settings-table.mjs';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

test('README.md lists every environment variable as the scripts read it', () => {
  const [, table] = readme.split(TABLE_BEGINS);
  expect(table?.split(TABLE_ENDS)[0]).toBe(settingsTable());
});

test('README.md names every local user', () => {
  const users = [...readUsers().keys()];
  expect(users.filter((user) => !readme.includes(`\`${user}\``))).toEqual([]);
});

test('what README.md links to exists', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(0);
  for (const path of links) expect(() => statSync(join(ROOT, path))).not.toThrow();
});
