import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Imported before anything else: this file's temporary files lie apart from those of the tests beside it. */
process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'reglament-own-'));
