import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nextDelay } from './back-off.mjs';
import { endProcess } from './end-process.mjs';
import { codeOf } from './error-code.mjs';
import { interruption, tail } from './run.mjs';
import { recordProcess } from './run-records.mjs';
import { Trouble, say } from './trouble.mjs';

const POLL_MS = 100;
const GRACE_MS = 15_000;
const TRIES_BEFORE_READY = 5;
const SHOWN_LOG_LINES = 3;

/**
 * @typedef {object} PartSpec
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {import('node:child_process').SpawnOptions} options
 * @property {NodeJS.Signals} endSignal the one that ends it in good order
 * @property {() => void} [beforeStart]
 * @property {(pid: number) => Promise<boolean>} isReady
 */

/** A process that is kept running until it is stopped, with its output in a file. */
export class Part {
  /** @type {PartSpec} */
  #spec;
  #log;
  #record;
  /** @type {import('./run-records.mjs').RunRecord | undefined} */
  #process;
  #startedAt = 0;
  #delayMs = 0;
  #deaths = 0;
  #isStopping = false;
  /** @type {NodeJS.Timeout | undefined} */
  #restart;

  /**
   * @param {PartSpec} spec
   * @param {string} dataDir where `logs` and `run` are
   */
  constructor(spec, dataDir) {
    this.#spec = spec;
    this.#log = join(dataDir, 'logs', `${spec.name}.log`);
    this.#record = join(dataDir, 'run', `${spec.name}.json`);
    if (existsSync(this.#log)) renameSync(this.#log, this.#log.replace(/log$/, 'previous.log'));
  }

  start() {
    const { command, args, options, endSignal, beforeStart } = this.#spec;
    beforeStart?.();
    const log = openSync(this.#log, 'a', 0o600);
    // a group of its own, so that Ctrl-C in the terminal reaches us alone and we keep the order of the end
    const child = spawn(command, args, { ...options, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    this.#startedAt = Date.now();
    child.once('error', (error) => this.#died(error.message));
    child.once('exit', (code, signal) => this.#died(signal ?? `exit code ${code ?? 'unknown'}`));
    if (child.pid) this.#process = recordProcess(this.#record, child.pid, endSignal);
  }

  /** Waits until the part does its work. */
  async ready() {
    while (!this.#process || !(await this.#spec.isReady(this.#process.pid))) {
      interruption.signal.throwIfAborted();
      if (this.#deaths >= TRIES_BEFORE_READY) {
        throw new Trouble(`${this.#spec.name} does not come up: its log ${this.#log} tells why.`);
      }
      await sleep(POLL_MS);
    }
  }

  async stop() {
    this.#isStopping = true;
    clearTimeout(this.#restart);
    if (this.#process) await endProcess(this.#process, this.#spec.endSignal, GRACE_MS);
    rmSync(this.#record, { force: true });
  }

  /** @param {string} how */
  #died(how) {
    if (this.#process) endGroup(this.#process.pid);
    if (this.#isStopping) return;
    this.#process = undefined;
    this.#deaths += 1;
    this.#delayMs = nextDelay(this.#delayMs, Date.now() - this.#startedAt);
    say(
      `${this.#spec.name} stopped (${how}), starts again in ${this.#delayMs / 1000} s; log: ${this.#log}\n` +
        tail(readFileSync(this.#log, 'utf8'), SHOWN_LOG_LINES),
    );
    this.#restart = setTimeout(() => this.start(), this.#delayMs);
  }
}

/**
 * Ends what a part had started and could not end itself when it was killed: all of it is in the part's group.
 * @param {number} pid
 */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
