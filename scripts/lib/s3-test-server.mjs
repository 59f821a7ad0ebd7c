import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { run, withProgress } from './run.mjs';
import { Trouble } from './trouble.mjs';

const VERSION = '5.2.5';
/** Of what the package would bring for the other services that it plays, these are what S3 needs. */
const PACKAGES = [`moto[s3]==${VERSION}`, 'flask', 'flask-cors'];

/**
 * The part that plays an S3 server for the tests: moto, from PyPI, kept in the cache like the other servers.
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} port
 * @returns {Promise<import('./part.mjs').PartSpec>}
 */
export async function s3Part({ REGLAMENT_CACHE: cache }, port) {
  const { python, tag } = await findPython();
  const folder = join(cache, `moto-${VERSION}-${tag}-${platform()}-${arch()}`);
  if (!existsSync(folder)) {
    await withProgress('Getting the S3 server of the tests (once)', () =>
      install(python, cache, folder),
    );
  }
  return {
    name: 's3',
    command: python,
    args: ['-m', 'moto.server', '-H', '127.0.0.1', '-p', port],
    options: { env: { ...process.env, PYTHONPATH: folder } },
    endSignal: 'SIGTERM',
    isReady: () => listens(Number(port)),
  };
}

/** Compiled packages fit one version of Python only. */
async function findPython() {
  for (const python of ['python3', 'python']) {
    try {
      const tag = await run(python, ['-c', 'import sys; print(sys.implementation.cache_tag)']);
      return { python, tag: tag.trim() };
    } catch {
      // no such Python: the next one
    }
  }
  throw new Trouble('The tests need Python 3 with pip, for the S3 server that they talk to.');
}

/**
 * @param {string} python
 * @param {string} cache
 * @param {string} folder
 */
async function install(python, cache, folder) {
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, 'getting-'));
  try {
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-compile', '--only-binary', ':all:'];
    await run(python, [...pip, '--target', unfinished, ...PACKAGES]);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** @param {number} port */
function listens(port) {
  return new Promise((/** @type {(listening: boolean) => void} */ resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
