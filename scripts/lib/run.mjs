import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { Trouble, say } from './trouble.mjs';

const HEARTBEAT_MS = 15_000;
const GRACE_MS = 3000;
const TAIL_LINES = 15;

/** Aborted when this process was asked to end: whatever it is waiting for then ends as well. */
export const interruption = new AbortController();

/**
 * Runs a program to its end, in a process group of its own that an interruption ends as a whole.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptionsWithoutStdio & { input?: string }} [options]
 * @returns {Promise<string>} what it wrote
 * @throws {Trouble} with the end of what it wrote, if it failed
 */
export function run(command, args, { input = '', ...options } = {}) {
  return new Promise((resolve, reject) => {
    interruption.signal.throwIfAborted();
    const child = spawn(command, args, { ...options, detached: true });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.stdin.on('error', () => undefined); // it may end before it has read
    child.stdin.end(input);

    endOnInterruption(child);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Trouble(`${basename(command)} ${args[0] ?? ''} failed:\n${tail(output)}`));
    });
  });
}

/**
 * Ends the group that a process leads when we are interrupted; npm, for one, has to be killed.
 * @param {import('node:child_process').ChildProcess} child started with `detached`
 */
export function endOnInterruption(child) {
  /** @type {NodeJS.Timeout | undefined} */
  let last;
  const stop = () => {
    signalGroup(child, 'SIGTERM');
    last = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
  };
  interruption.signal.addEventListener('abort', stop, { once: true });
  child.once('close', () => {
    interruption.signal.removeEventListener('abort', stop);
    clearTimeout(last);
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup({ pid }, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // it has ended meanwhile
  }
}

/** @param {string} text */
export function tail(text, lines = TAIL_LINES) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

/**
 * Says what is being done, that it is still going on, and how long it took.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  say(`${label} ...`);
  const heartbeat = setInterval(() => say(`${label}: still at it, ${seconds()}`), HEARTBEAT_MS);
  try {
    const result = await work();
    say(`${label}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
