#!/usr/bin/env node
/** Writes docs/states.md from the tables of statuses and transitions as they were built last. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtTables } from './lib/built.mjs';
import { ROOT } from './lib/root.mjs';
import { statesDocument } from './lib/states-document.mjs';

writeFileSync(join(ROOT, 'docs', 'states.md'), statesDocument(await builtTables()));
