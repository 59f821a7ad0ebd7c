import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/root.mjs';
import { statesDocument } from '../../scripts/lib/states-document.mjs';
import { GROUPS, STATUS_CODES, STATUSES } from '../../workflows/domain/status.ts';
import { TRANSITIONS } from '../../workflows/domain/transitions.ts';

const written = readFileSync(join(ROOT, 'docs', 'states.md'), 'utf8');

test('docs/states.md is what `npm run docs:states` makes of the tables', () => {
  expect(written).toBe(statesDocument({ STATUSES, GROUPS, TRANSITIONS }));
});

test('every status and every event stands in docs/states.md', () => {
  const names = [...STATUS_CODES, ...TRANSITIONS.map(({ event }) => event)];
  expect(names.filter((name) => !written.includes(`| \`${name}\` |`))).toEqual([]);
});

test('a status that no transition enters is marked', () => {
  const without = TRANSITIONS.filter(({ to }) => to !== 'ARCHIVED');
  const marked = statesDocument({ STATUSES, GROUPS, TRANSITIONS: without })
    .split('\n')
    .filter((line) => line.includes('Not reachable yet'));
  expect(marked).toEqual([expect.stringContaining('`ARCHIVED`')]);
});
