import { linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess } from './end-process.mjs';
import { codeOf } from './error-code.mjs';
import { readJson, writeJson } from './json-file.mjs';
import { identify, isAlive } from './process-identity.mjs';
import { interruption } from './run.mjs';

const ORPHAN_GRACE_MS = 10_000;
const LOCK_POLL_MS = 500;

/** @typedef {import('./process-identity.mjs').ProcessIdentity & { signal: NodeJS.Signals }} RunRecord */

/**
 * Notes a process that we started, so that a later start can end it if we are killed before we can.
 * @param {string} file
 * @param {number} pid
 * @param {NodeJS.Signals} signal the one that ends it in good order
 * @returns {RunRecord}
 */
export function recordProcess(file, pid, signal) {
  const record = { ...identify(pid), signal };
  writeJson(file, record);
  return record;
}

/**
 * Ends what a killed supervisor left behind, and forgets it.
 * @param {string} runDir
 * @returns {Promise<string[]>} names of the parts that were still running
 */
export async function endOrphans(runDir) {
  const files = readdirSync(runDir).filter((name) => name.endsWith('.json'));
  const orphans = await Promise.all(
    files.map(async (name) => {
      const file = join(runDir, name);
      const record = readRecord(file);
      const alive = record !== undefined && isAlive(record);
      if (alive) await endProcess(record, record.signal, ORPHAN_GRACE_MS);
      rmSync(file, { force: true });
      return alive ? [basename(name, '.json')] : [];
    }),
  );
  return orphans.flat();
}

/**
 * Takes a lock that dies with its holder.
 * @param {string} file
 * @returns {import('./process-identity.mjs').ProcessIdentity | undefined} the living holder, if it is not us now
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  writeJson(draft, { ...identify(process.pid), signal: 'SIGTERM' });
  try {
    for (;;) {
      try {
        linkSync(draft, file); // fails if somebody has it, unlike a rename
        return undefined;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      const holder = readRecord(file);
      if (holder && isAlive(holder)) return holder;
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Does something that two starts of one checkout must not do at the same time.
 * @template T
 * @param {string} file
 * @param {(pid: number) => void} onWait told once, with the process that is waited for
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, onWait, work) {
  let waited = false;
  for (let holder = takeLock(file); holder; holder = takeLock(file)) {
    if (!waited) onWait(holder.pid);
    waited = true;
    await sleep(LOCK_POLL_MS, undefined, { signal: interruption.signal });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {RunRecord | undefined} nothing if there is no whole record
 */
export function readRecord(file) {
  const value = readJson(file);
  const known = value !== null && typeof value === 'object';
  if (!known || !('pid' in value) || !('start' in value) || !('signal' in value)) return undefined;
  const { pid, start, signal } = value;
  if (typeof pid !== 'number' || typeof start !== 'string') return undefined;
  return { pid, start, signal: signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM' };
}
