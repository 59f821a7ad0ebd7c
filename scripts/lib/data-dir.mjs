import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { codeOf } from './error-code.mjs';
import { readJson, writeJson } from './json-file.mjs';
import { removeCluster } from './postgres-cluster.mjs';
import { settingsThatAre } from './settings.mjs';
import { Trouble } from './trouble.mjs';

const MARKER = '.reglament';
const KEPT = [MARKER, 'run']; // what runs now is noted in `run`
const SECRET_BYTES = 32;
const BYTES_PER_MB = 1_000_000;

/**
 * Makes the folder, or makes sure that it is ours.
 * @param {string} dir
 * @throws {Trouble} if somebody else's files are there, or nothing can be written there
 */
export function claimDataDir(dir) {
  const marker = join(dir, MARKER);
  if (existsSync(marker)) return;
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    throw new Trouble(
      `${dir} holds files that are not Reglament's: point DATA_DIR at an empty or a new folder.`,
    );
  }
  try {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, 0o755); // PostgreSQL runs as another user when we are root
    writeFileSync(
      marker,
      'The data of a Reglament installation. "npm start -- --fresh" empties it.\n',
    );
  } catch (error) {
    throw new Trouble(
      `${dir} cannot be written to (${String(codeOf(error))}): choose another folder with DATA_DIR.`,
    );
  }
}

/**
 * Empties a claimed folder; one that was not claimed stays as it is.
 * @param {string} dir
 */
export function emptyDataDir(dir) {
  if (!existsSync(join(dir, MARKER)))
    throw new Trouble(`${dir} is not Reglament's: nothing removed.`);
  removeCluster(dir);
  for (const name of readdirSync(dir).filter((entry) => !KEPT.includes(entry))) {
    rmSync(join(dir, name), { recursive: true });
  }
}

/**
 * The secrets of this installation: made at the first start, then kept for its owner's eyes only.
 * @param {string} dir
 * @returns {Record<string, string>}
 */
export function keepSecrets(dir) {
  const file = join(dir, 'secrets.json');
  const kept = readJson(file);
  const secrets = Object.fromEntries(
    settingsThatAre('secret').map((name) => [name, randomBytes(SECRET_BYTES).toString('hex')]),
  );
  if (kept !== null && typeof kept === 'object') Object.assign(secrets, kept);
  writeJson(file, secrets, 0o600);
  return secrets;
}

/**
 * @param {string} dir may not exist yet
 * @param {number} neededMb
 */
export function assertDiskSpace(dir, neededMb) {
  let existing = dir;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  const freeMb = Math.floor((bavail * bsize) / BYTES_PER_MB);
  if (freeMb >= neededMb) return;
  throw new Trouble(
    `Only ${freeMb} MB are free on the disk of ${dir} and ${neededMb} MB are needed: make room, or choose another folder with DATA_DIR.`,
  );
}
