import { createConnection } from 'node:net';
import { join } from 'node:path';
import { prepareCluster } from './postgres-cluster.mjs';
import { postgresPart } from './postgres-part.mjs';
import { findPostgres } from './postgres-programs.mjs';
import { postgresUser } from './postgres-user.mjs';
import { ROOT } from './root.mjs';
import { TEMPORAL_SERVER, TIME_SKIPPING_SERVER, findTemporal } from './temporal-binaries.mjs';
import { temporalPart } from './temporal-part.mjs';
import { Trouble, say } from './trouble.mjs';

const ANSWER_MS = 2000;

/**
 * Whether we run this server ourselves, or were pointed at an existing one.
 * @param {'DATABASE_URL' | 'TEMPORAL_ADDRESS'} variable
 */
export const isEmbedded = (variable) => !process.env[variable];

/**
 * What the API and the worker need around them.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<import('./part.mjs').PartSpec[]>}
 */
export async function serverParts(settings) {
  return [
    ...(isEmbedded('DATABASE_URL') ? [await embeddedPostgres(settings)] : []),
    ...(isEmbedded('TEMPORAL_ADDRESS') ? [await embeddedTemporal(settings)] : []),
    nodePart('identity-provider', 'scripts/identity-provider.mjs', settings, settings.IDP_PORT),
    nodePart('registry', 'scripts/stand-ins/registry.mjs', settings, settings.REGISTRY_PORT),
    nodePart('payments', 'scripts/stand-ins/payments.mjs', settings, settings.PAYMENTS_PORT),
    nodePart('schedule', 'scripts/stand-ins/schedule.mjs', settings, settings.SCHEDULE_PORT),
    nodePart('front-end', 'scripts/stand-ins/front-end.mjs', settings, settings.FRONT_END_PORT),
    nodePart('clamd', 'scripts/stand-ins/clamd.mjs', settings, settings.CLAMD_STAND_IN_PORT),
    nodePart('mail', 'scripts/stand-ins/mail.mjs', settings, settings.MAIL_PAGE_PORT),
    nodePart('sms', 'scripts/stand-ins/sms.mjs', settings, settings.SMS_PORT),
    nodePart('push', 'scripts/stand-ins/push.mjs', settings, settings.PUSH_PORT),
  ];
}

/**
 * The processes of the product itself. Rehearsals need a server that not every platform has: without it all else works.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<import('./part.mjs').PartSpec[]>}
 */
export async function productParts(settings) {
  const testServer = await timeSkippingServer(settings);
  const withServer = { ...settings, TEMPORAL_TEST_SERVER: testServer ?? '' };
  return [
    nodePart('worker', 'dist/workers/worker.js', settings),
    nodePart('relay', 'dist/workers/relay.js', settings),
    ...(testServer ? [nodePart('rehearsals', 'dist/workers/rehearsal-worker.js', withServer)] : []),
    nodePart('api', 'dist/api/server.js', settings, `${settings.PUBLIC_URL}/readyz`),
  ];
}

/** @param {import('./settings.mjs').Settings} settings */
async function timeSkippingServer(settings) {
  try {
    return await findTemporal(TIME_SKIPPING_SERVER, settings);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say(`Regulations cannot be rehearsed here: ${error.message}`);
    return undefined;
  }
}

/** @param {import('./settings.mjs').Settings} settings */
async function embeddedPostgres({ DATA_DIR, PG_PASSWORD, PG_PORT }) {
  const user = postgresUser();
  const programs = await findPostgres(user);
  const cluster = await prepareCluster(DATA_DIR, PG_PASSWORD, { user, programs });
  return postgresPart(cluster, PG_PORT);
}

/** @param {import('./settings.mjs').Settings} settings */
async function embeddedTemporal(settings) {
  return temporalPart(await findTemporal(TEMPORAL_SERVER, settings), {
    port: settings.TEMPORAL_PORT,
    uiPort: settings.TEMPORAL_UI_PORT,
    namespace: settings.TEMPORAL_NAMESPACE,
    databaseFile: join(settings.DATA_DIR, 'temporal.db'),
  });
}

/**
 * A process of our own.
 * @param {string} name
 * @param {string} script
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} [sign] of being ready: a port that listens, or an address that answers 200; none: it has started
 * @returns {import('./part.mjs').PartSpec}
 */
function nodePart(name, script, settings, sign) {
  return {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', script],
    options: { cwd: ROOT, env: { ...process.env, ...settings } },
    endSignal: 'SIGTERM',
    isReady: async () => !sign || (sign.startsWith('http') ? answers(sign) : listens(Number(sign))),
  };
}

/** @param {number} port */
function listens(port) {
  return new Promise((/** @type {(listening: boolean) => void} */ resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) })).ok;
  } catch {
    return false;
  }
}
