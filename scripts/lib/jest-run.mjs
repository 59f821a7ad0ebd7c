import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from './json-file.mjs';
import { ROOT } from './root.mjs';
import { endOnInterruption, interruption } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * Runs jest with its own output on the console.
 * @param {string[]} args
 * @param {Record<string, string>} servers environment that tells the tests where the servers are
 * @returns {Promise<Count>} a test file that could not run counts as a failed test
 */
export async function runJest(args, servers) {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-jest-'));
  const report = join(folder, 'report.json');
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const env = {
    ...process.env,
    ...servers,
    TMPDIR: folder, // so that no temporary file stays behind
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules`,
  };
  try {
    const code = await inForeground([jest, '--json', `--outputFile=${report}`, ...args], env);
    return count(readJson(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string[]} args of node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number | null>}
 */
function inForeground(args, env) {
  return new Promise((resolve, reject) => {
    interruption.signal.throwIfAborted();
    // jest prints its report to stdout as well when asked for JSON; people read stderr
    const stdio = /** @type {import('node:child_process').StdioOptions} */ ([
      'ignore',
      'ignore',
      'inherit',
    ]);
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio, detached: true });
    endOnInterruption(child);
    child.once('error', reject).once('close', resolve);
  });
}

/**
 * @param {unknown} report of `jest --json`
 * @param {number | null} code
 * @returns {Count}
 */
function count(report, code) {
  const result =
    /** @type {Partial<Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites' | 'numPendingTests' | 'numTodoTests', number>>} */ (
      report ?? {}
    );
  const failed = (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0);
  return {
    passed: result.numPassedTests ?? 0,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0),
  };
}
