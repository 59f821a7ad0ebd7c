import { runChecks } from './checks.mjs';
import { assertDiskSpace } from './data-dir.mjs';
import { installDependencies } from './dependencies.mjs';
import { endInOrder } from './end-in-order.mjs';
import { runJest } from './jest-run.mjs';
import { ROOT } from './root.mjs';
import { withSetupLock } from './setup-lock.mjs';
import { startTestServers } from './test-servers.mjs';
import { say } from './trouble.mjs';

const NEEDED_MB = 1500;

/**
 * `npm test`: sets everything up, checks the code, runs the tests, and closes with the line of the contract.
 * @param {string[]} args for jest; with any, the checks are left out
 */
export async function test(args) {
  let closing = '';
  await endInOrder(async (onEnd) => {
    onEnd(() => {
      if (closing) say(closing);
    });
    assertDiskSpace(ROOT, NEEDED_MB);
    await withSetupLock(installDependencies);
    const servers = await startTestServers(onEnd);
    const checks = args.length > 0 ? { passed: 0, failed: 0 } : await runChecks();
    const tests = await runJest(args, servers);

    const passed = checks.passed + tests.passed;
    const failed = checks.failed + tests.failed;
    if (failed > 0) process.exitCode = 1;
    closing = `${passed} passed, ${failed} failed`;
    if (tests.skipped > 0) closing += `, ${tests.skipped} skipped`;
  });
}
