import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/lib/root.mjs';
import type { Reglament } from '../givens/running-reglament.ts';

/** `npm run demo`, as a stranger runs it. */
export function demo(reglament: Reglament): void {
  test('every story ends as it should', async () => {
    const script = join(ROOT, 'scripts/demo.mjs');
    const run = promisify(execFile)(process.execPath, [script], { env: reglament.env });
    const { stdout } = await run; // a status that is not 0 is a failure
    expect(stdout).toContain('17 of 17 stories ended as they should');
  });
}
