import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

const folder = mkdtempSync(join(tmpdir(), 'reglament-own-'));

/**
 * Imported before anything else: this file's temporary files lie apart from those of the tests beside it. The environment
 * that Jest gives to a test is a copy, which `tmpdir` does not look at: the variable goes to that of the process.
 */
runInThisContext(`process.env.TMPDIR = ${JSON.stringify(folder)}`);
