import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { Trouble } from './trouble.mjs';

/** PostgreSQL refuses to run as root; then it runs as this user. */
const USER = 'postgres';

/** @typedef {{ uid: number, gid: number }} Ids */

/**
 * Whom PostgreSQL runs as, if not as ourselves. Makes the user where there is none.
 * @returns {Ids | undefined}
 */
export function postgresUser() {
  if (userInfo().uid !== 0) return undefined;
  const known = lookUp();
  if (known) return known;
  spawnSync('groupadd', ['--system', USER]);
  spawnSync('useradd', ['--system', '--gid', USER, '--no-create-home', USER]);
  const made = lookUp();
  if (made) return made;
  throw new Trouble(
    `PostgreSQL does not run as root and a user "${USER}" could not be made: make one, start as another user, or set DATABASE_URL.`,
  );
}

/** @returns {Ids | undefined} */
function lookUp() {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    spawnSync('id', [flag, USER], { encoding: 'utf8' }),
  );
  if (!uid || !gid || uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * Whether the user can come to a file or a folder: any closed folder above it is in the way.
 * @param {string} path
 * @param {Ids | undefined} user
 */
export function canReach(path, user) {
  if (!user) return true;
  const options = { ...user, cwd: '/' };
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], options).status === 0;
}
