import { readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startOf } from './process-identity.mjs';

const READY_LINE = 7;

/**
 * @param {import('./postgres-cluster.mjs').Cluster} cluster
 * @param {string} port
 * @param {string[]} [flags]
 * @returns {import('./part.mjs').PartSpec}
 */
export function postgresPart({ dir, user, programs }, port, flags = []) {
  const config = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=', // a long or shared path for a socket is one more thing to fail
    'log_error_verbosity=terse', // the detail of a broken constraint quotes personal data
    ...flags,
  ];
  return {
    name: 'postgres',
    command: programs.postgres,
    args: ['-D', dir, '-p', port, ...config.flatMap((line) => ['-c', line])],
    options: { ...user, cwd: dir },
    endSignal: 'SIGINT', // "fast": clients are cut off; SIGTERM would wait for them
    beforeStart: () => removeStaleLock(dir),
    isReady: async (pid) => {
      const lines = readLock(dir);
      return Number(lines[0]) === pid && lines[READY_LINE]?.trim() === 'ready';
    },
  };
}

/** @param {string} dir */
function readLock(dir) {
  try {
    return readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * After a kill -9 the lock stays, and its process id may be nobody's, not reaped yet, or since belong to any other
 * program, which would keep PostgreSQL from starting for ever. Backends that are still ending are PostgreSQL's own
 * care: it finds them by their shared memory.
 * @param {string} dir
 */
function removeStaleLock(dir) {
  const [pid] = readLock(dir);
  if (!pid) return;
  const { stdout } = spawnSync('ps', ['-o', 'comm=', '-p', pid], { encoding: 'utf8' });
  const holder = commandInProc(pid) ?? (stdout || '').trim();
  const isPostgres = startOf(Number(pid)) !== undefined && holder.endsWith('postgres');
  if (!isPostgres) rmSync(join(dir, 'postmaster.pid'), { force: true });
}

/** @param {string} pid */
function commandInProc(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined;
  }
}
