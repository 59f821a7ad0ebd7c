import { interruption } from './run.mjs';
import { Trouble, say } from './trouble.mjs';

/** What a shell reports for a program that was interrupted before it was done. */
const INTERRUPTED = 130;
const PARENT_POLL_MS = 500;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Does the work and then ends what it started, whether it came to its end, failed, or was asked to stop.
 * @param {(onEnd: (end: () => Promise<void> | void) => void) => Promise<void>} work tells what to do at the end, which is done backwards
 */
export async function endInOrder(work) {
  /** @type {(() => Promise<void> | void)[]} */
  const ends = [];
  for (const signal of SIGNALS) process.on(signal, () => interruption.abort()); // also when asked twice
  followNpm();
  process.stdout.on('error', () => undefined); // the terminal may be gone before us
  process.on('uncaughtException', (error) => {
    complain(error);
    interruption.abort();
  });
  try {
    await work((end) => ends.push(end));
  } catch (error) {
    if (interruption.signal.aborted) process.exitCode ??= INTERRUPTED;
    else complain(error);
  }
  for (const end of ends.reverse()) await end();
}

/** npm's shell dies of a SIGTERM without passing it on; being left alone by it means the same. */
function followNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== shell) interruption.abort();
  }, PARENT_POLL_MS);
  watch.unref();
}

/** @param {unknown} error */
function complain(error) {
  process.exitCode = 1;
  if (error instanceof Trouble) say(`\n${error.message}`);
  else say(`\nUnexpected: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
}

/** Ends when this process is asked to stop. */
export function untilInterrupted() {
  return new Promise((/** @type {(nothing: void) => void} */ resolve) => {
    if (interruption.signal.aborted) resolve();
    const alive = setInterval(() => undefined, 60_000);
    interruption.signal.addEventListener('abort', () => {
      clearInterval(alive);
      resolve();
    });
  });
}
