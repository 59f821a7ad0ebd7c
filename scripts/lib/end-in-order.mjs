import { interruption } from './run.mjs';
import { Trouble, say } from './trouble.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Does the work and then ends what it started, whether it came to its end, failed, or was asked to stop.
 * @param {(onEnd: (end: () => Promise<void> | void) => void) => Promise<void>} work tells what to do at the end, which is done backwards
 */
export async function endInOrder(work) {
  /** @type {(() => Promise<void> | void)[]} */
  const ends = [];
  for (const signal of SIGNALS) process.on(signal, () => interruption.abort()); // also when asked twice
  try {
    await work((end) => ends.push(end));
  } catch (error) {
    if (!interruption.signal.aborted) {
      say(error instanceof Trouble ? `\n${error.message}` : `\nUnexpected: ${textOf(error)}`);
      process.exitCode = 1;
    }
  }
  for (const end of ends.reverse()) await end();
}

/** @param {unknown} error */
function textOf(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
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
