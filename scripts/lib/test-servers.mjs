import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Part } from './part.mjs';
import { freePorts } from './ports.mjs';
import { prepareCluster, removeCluster } from './postgres-cluster.mjs';
import { postgresPart } from './postgres-part.mjs';
import { findPostgres } from './postgres-programs.mjs';
import { postgresUser } from './postgres-user.mjs';
import { endOrphans, takeLock } from './run-records.mjs';
import { s3Part } from './s3-test-server.mjs';
import { resolveSettings } from './settings.mjs';
import { TEMPORAL_SERVER, TIME_SKIPPING_SERVER, findTemporal } from './temporal-binaries.mjs';
import { temporalPart } from './temporal-part.mjs';

const PREFIX = 'reglament-servers-';
/** A test database need not survive anything; every test file brings its own pool. */
const DATABASE_CONFIG = ['fsync=off', 'full_page_writes=off', 'max_connections=300'];

/**
 * Starts the servers that the tests share, in a folder that goes with them.
 * @param {(end: () => Promise<void> | void) => void} onEnd
 * @returns {Promise<Record<string, string>>} where the tests find them, as environment variables
 */
export async function startTestServers(onEnd) {
  const settings = resolveSettings(process.env, {});
  const temporal = await findTemporal(TEMPORAL_SERVER, settings);
  const timeSkipping = await findTemporal(TIME_SKIPPING_SERVER, settings);

  await sweep();
  const dir = makeFolder(onEnd);
  const [pgPort = '', port = '', uiPort = '', s3Port = ''] = await freePorts(4);
  const password = randomBytes(16).toString('hex');
  const user = postgresUser();
  const by = { user, programs: await findPostgres(user) };
  const parts = [
    postgresPart(await prepareCluster(dir, password, by), pgPort, DATABASE_CONFIG),
    await temporalPart(temporal, { port, uiPort, namespace: 'default' }),
    await s3Part(settings, s3Port),
  ].map((spec) => new Part(spec, dir));
  onEnd(async () => {
    await Promise.all(parts.map((part) => part.stop()));
  });
  for (const part of parts) part.start();
  await Promise.all(parts.map((part) => part.ready()));

  return {
    TEMPORAL_CLI: temporal,
    TEMPORAL_TEST_SERVER: timeSkipping,
    TEST_DATABASE_URL: `postgres://reglament:${password}@127.0.0.1:${pgPort}/postgres`,
    TEST_S3_ENDPOINT: `http://127.0.0.1:${s3Port}`,
    TEST_TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
  };
}

/** @param {(end: () => void) => void} onEnd */
function makeFolder(onEnd) {
  const dir = mkdtempSync(join(tmpdir(), PREFIX));
  takeLock(lockOf(dir));
  chmodSync(dir, 0o755); // PostgreSQL runs as another user when we are root
  mkdirSync(join(dir, 'logs'));
  onEnd(() => removeFolder(dir));
  return dir;
}

/** @param {string} dir */
const lockOf = (dir) => join(dir, 'run', 'supervisor.lock');

/** @param {string} dir */
function removeFolder(dir) {
  removeCluster(dir);
  rmSync(dir, { recursive: true, force: true });
}

/** Ends and removes what test runs left behind that were killed. */
async function sweep() {
  const dirs = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const dir of dirs.map((name) => join(tmpdir(), name))) {
    if (!existsSync(lockOf(dir)) || takeLock(lockOf(dir))) continue;
    await endOrphans(join(dir, 'run'));
    removeFolder(dir);
  }
}
