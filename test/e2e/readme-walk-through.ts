import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/lib/root.mjs';
import type { Reglament } from '../givens/running-reglament.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** What a stranger would paste. */
export function readmeWalkThrough(reglament: Reglament): void {
  test('its blocks, pasted one after another, take a case to COMPLETED', async () => {
    const blocks = [...readme.matchAll(/```bash\n(.*?)```/gs)].map(([, block]) => block);
    const script = ['set -eo pipefail', ...blocks].join('\n');
    const { stdout } = await promisify(execFile)('bash', ['-c', script], {
      cwd: ROOT,
      env: reglament.env,
    });
    const lines = stdout.trimEnd().split('\n');
    const number = /^Filed under the number (\S+)$/.exec(lines[0] ?? '')?.[1] ?? '';
    expect(lines).toContain('COMPLETED');
    expect(lines.at(-1)).toBe(`application-${number} WORKFLOW_EXECUTION_STATUS_COMPLETED`);
  });
}
