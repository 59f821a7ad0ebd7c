import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './error-code.mjs';
import { isAlive } from './process-identity.mjs';

const POLL_MS = 50;

/**
 * Ends exactly this process: asks, and after the grace kills. Someone else who got the same id is left alone.
 * @param {import('./process-identity.mjs').ProcessIdentity} identity
 * @param {NodeJS.Signals} signal
 * @param {number} graceMs
 */
export async function endProcess(identity, signal, graceMs) {
  send(identity, signal);
  const deadline = Date.now() + graceMs;
  while (isAlive(identity) && Date.now() < deadline) await sleep(POLL_MS);
  send(identity, 'SIGKILL');
  while (isAlive(identity)) await sleep(POLL_MS);
}

/**
 * @param {import('./process-identity.mjs').ProcessIdentity} identity
 * @param {NodeJS.Signals} signal
 */
function send(identity, signal) {
  if (!isAlive(identity)) return;
  try {
    process.kill(identity.pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
