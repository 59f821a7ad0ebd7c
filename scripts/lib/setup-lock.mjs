import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { withLock } from './run-records.mjs';
import { say } from './trouble.mjs';

/**
 * Dependencies and build belong to the checkout, which several starts may share.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withSetupLock(work) {
  const file = join(ROOT, '.cache', 'setup.lock');
  const onWait = (/** @type {number} */ pid) =>
    say(`Waiting for another start of this checkout (process ${pid}) to set up ...`);
  return withLock(file, onWait, work);
}
