import { ROOT } from './root.mjs';
import { interruption, run, withProgress } from './run.mjs';
import { say } from './trouble.mjs';
import { readJson } from './json-file.mjs';
import { join } from 'node:path';

/**
 * Runs every check of package.json, each one counting as a test.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const manifest = /** @type {{ scripts: Record<string, string> }} */ (
    readJson(join(ROOT, 'package.json'))
  );
  const names = Object.keys(manifest.scripts).filter((name) => name.startsWith('check:'));
  let failed = 0;
  for (const name of names) {
    try {
      await withProgress(name, () => run('npm', ['run', name], { cwd: ROOT }));
    } catch (error) {
      failed += 1;
      interruption.signal.throwIfAborted();
      say(`${name}: FAILED\n${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { passed: names.length - failed, failed };
}
