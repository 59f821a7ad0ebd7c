#!/usr/bin/env node
/** Writes the table of environment variables into README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { settingsTable, TABLE_BEGINS, TABLE_ENDS } from './lib/settings-table.mjs';

const file = join(ROOT, 'README.md');
const [before, rest = ''] = readFileSync(file, 'utf8').split(TABLE_BEGINS);
const [, after] = rest.split(TABLE_ENDS);
writeFileSync(file, [before, TABLE_BEGINS, settingsTable(), TABLE_ENDS, after].join(''));
