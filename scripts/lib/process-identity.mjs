import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/**
 * When a process began, as a text to compare: a process id alone is given away again, an id with its start is not.
 * @param {number} pid
 * @returns {string | undefined} nothing if there is no such process
 */
export function startOf(pid) {
  return platform() === 'linux' ? startInProc(pid) : startByPs(pid);
}

/** @param {number} pid */
function startInProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name in brackets may hold blanks and brackets; the fields after it are the third and on
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    if (state === 'Z' || !ticks) return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${ticks}`;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function startByPs(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() || undefined;
}

/** @typedef {{ pid: number, start: string }} ProcessIdentity */

/**
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identify(pid) {
  return { pid, start: startOf(pid) ?? '' };
}

/** @param {ProcessIdentity} identity */
export function isAlive({ pid, start }) {
  return start !== '' && startOf(pid) === start;
}
