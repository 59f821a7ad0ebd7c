import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { canReach } from './postgres-user.mjs';
import { SHARED_DIR } from './postgres-programs.mjs';
import { run, withProgress } from './run.mjs';

/**
 * @typedef {object} Cluster
 * @property {string} dir its data, whole
 * @property {import('./postgres-user.mjs').Ids | undefined} user whom it runs as, if not as ourselves
 * @property {import('./postgres-programs.mjs').PostgresPrograms} programs
 */

/**
 * The cluster of a data folder; makes it, with the database `reglament`, if there is none.
 * @param {string} dataDir
 * @param {string} password of its superuser `reglament`
 * @param {Pick<Cluster, 'user' | 'programs'>} by
 * @returns {Promise<Cluster>}
 */
export async function prepareCluster(dataDir, password, { user, programs }) {
  const link = join(dataDir, 'postgres');
  if (!existsSync(link)) {
    rmSync(link, { force: true }); // a link may have lost its target
    await withProgress('Making the database', async () => {
      const home = canReach(dataDir, user) ? dataDir : sharedHome(dataDir);
      const made = join(home, 'postgres.new');
      await makeCluster(made, password, { user, programs });
      renameSync(made, join(home, 'postgres'));
      if (home !== dataDir) symlinkSync(join(home, 'postgres'), link);
    });
  }
  return { dir: realpathSync(link), user, programs };
}

/**
 * A place for the cluster of a data folder that PostgreSQL's user cannot come to.
 * @param {string} dataDir
 */
function sharedHome(dataDir) {
  const home = join(SHARED_DIR, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  mkdirSync(home, { recursive: true, mode: 0o755 });
  rmSync(join(home, 'postgres'), { recursive: true, force: true });
  return home;
}

/**
 * @param {string} dir
 * @param {string} password
 * @param {Pick<Cluster, 'user' | 'programs'>} by
 */
async function makeCluster(dir, password, { user, programs }) {
  const passwordFile = `${dir}.password`;
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [dir, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    await run(
      programs.initdb,
      [
        `--pgdata=${dir}`,
        `--pwfile=${passwordFile}`,
        '--username=reglament',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // the same order and the same letters on every platform, whatever locales it has
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...user, cwd: dir },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const single = ['--single', '-D', dir, 'postgres'];
  await run(programs.postgres, single, {
    ...user,
    cwd: dir,
    input: 'CREATE DATABASE reglament;\n',
  });
}

/**
 * Removes the cluster of a data folder, wherever its files lie.
 * @param {string} dataDir
 */
export function removeCluster(dataDir) {
  const link = join(dataDir, 'postgres');
  if (!lstatSync(link, { throwIfNoEntry: false })) return;
  const home = existsSync(link) ? dirname(realpathSync(link)) : dataDir;
  if (dirname(home) === SHARED_DIR) rmSync(home, { recursive: true });
  rmSync(link, { recursive: true, force: true });
}
