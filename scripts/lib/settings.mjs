import { homedir } from 'node:os';
import { join } from 'node:path';
import { CHANNEL_PORTS, CHANNEL_SETTINGS } from './channel-settings.mjs';
import { DOCUMENT_SETTINGS } from './document-settings.mjs';
import { ROOT, dataDir } from './root.mjs';

/**
 * @typedef {object} Setting
 * @property {string} meaning one line for the table in README.md
 * @property {string | ((of: (name: string) => string) => string)} [fallback] the default; none: made once and kept, see `secret`
 * @property {string} [shown] how the table writes a default that cannot be shown as it is
 * @property {true} [secret] generated at the first start and kept in `DATA_DIR/secrets.json`
 * @property {true} [port] a port of this machine that a part of `npm start` listens on
 */

/**
 * The distance of the stand-ins' ports from IDP_PORT. Odd on purpose: instances whose five ports differ by 1, 10 or
 * 100 do not meet each other's stand-ins.
 */
const REGISTRY_DISTANCE = 37;
const PAYMENTS_DISTANCE = 74;
const SCHEDULE_DISTANCE = 111;
const FRONT_END_DISTANCE = 333;
const CLAMD_DISTANCE = 148;

/** @param {string} port */
const local = (port) => `http://127.0.0.1:${port}`;

/** Every environment variable that Reglament reads, in the order in which defaults build on each other. */
export const SETTINGS = /** @satisfies {Record<string, Setting>} */ ({
  DATA_DIR: { meaning: 'where everything is kept', fallback: dataDir, shown: '.data' },
  HOST: { meaning: 'interface that the API and the local parts listen on', fallback: '127.0.0.1' },
  API_PORT: { meaning: 'port of the REST API', fallback: '3000', port: true },
  TEMPORAL_PORT: { meaning: 'port of the embedded Temporal server', fallback: '7233', port: true },
  TEMPORAL_UI_PORT: { meaning: 'port of the Temporal UI', fallback: '8233', port: true },
  PG_PORT: { meaning: 'port of the embedded PostgreSQL', fallback: '54329', port: true },
  IDP_PORT: { meaning: 'port of the local identity provider', fallback: '4000', port: true },
  REGISTRY_PORT: {
    meaning: 'port of the stand-in registries',
    fallback: (of) => String(Number(of('IDP_PORT')) + REGISTRY_DISTANCE),
    shown: `IDP_PORT + ${REGISTRY_DISTANCE}`,
    port: true,
  },
  PAYMENTS_PORT: {
    meaning: 'port of the stand-in payment provider',
    fallback: (of) => String(Number(of('IDP_PORT')) + PAYMENTS_DISTANCE),
    shown: `IDP_PORT + ${PAYMENTS_DISTANCE}`,
    port: true,
  },
  SCHEDULE_PORT: {
    meaning: 'port of the stand-in schedules',
    fallback: (of) => String(Number(of('IDP_PORT')) + SCHEDULE_DISTANCE),
    shown: `IDP_PORT + ${SCHEDULE_DISTANCE}`,
    port: true,
  },
  FRONT_END_PORT: {
    meaning: 'port of the stand-in front end, which receives webhooks',
    fallback: (of) => String(Number(of('IDP_PORT')) + FRONT_END_DISTANCE),
    shown: `IDP_PORT + ${FRONT_END_DISTANCE}`,
    port: true,
  },
  CLAMD_STAND_IN_PORT: {
    meaning: 'port of the stand-in malware scanner',
    fallback: (of) => String(Number(of('IDP_PORT')) + CLAMD_DISTANCE),
    shown: `IDP_PORT + ${CLAMD_DISTANCE}`,
    port: true,
  },
  ...CHANNEL_PORTS,
  PG_PASSWORD: { meaning: 'password of the embedded PostgreSQL', secret: true },
  DATABASE_URL: {
    meaning: 'an existing PostgreSQL instead of the embedded one',
    fallback: (of) =>
      `postgres://reglament:${of('PG_PASSWORD')}@127.0.0.1:${of('PG_PORT')}/reglament`,
    shown: 'the embedded one',
  },
  TEMPORAL_ADDRESS: {
    meaning: 'an existing Temporal server instead of the embedded one',
    fallback: (of) => `127.0.0.1:${of('TEMPORAL_PORT')}`,
    shown: 'the embedded one',
  },
  TEMPORAL_NAMESPACE: { meaning: 'Temporal namespace', fallback: 'default' },
  TEMPORAL_TASK_QUEUE: { meaning: 'Temporal task queue', fallback: 'applications' },
  PUBLIC_URL: {
    meaning: 'address of the API as people see it',
    fallback: (of) => local(of('API_PORT')),
  },
  PUBLIC_CABINET_URL: {
    meaning: 'address of the cabinet that messages lead to',
    fallback: (of) => of('PUBLIC_URL'),
  },
  MESSAGES_SECRET: { meaning: 'signs what people answer to messages', secret: true },
  OIDC_ISSUER: {
    meaning: 'issuer of the access tokens',
    fallback: (of) => local(of('IDP_PORT')),
  },
  OIDC_AUDIENCE: { meaning: 'audience of the access tokens', fallback: 'urn:reglament:api' },
  REGISTRY_URL: {
    meaning: 'address of the registries',
    fallback: (of) => local(of('REGISTRY_PORT')),
  },
  REGISTRY_API_KEY: { meaning: 'key for the registries', secret: true },
  PAYMENTS_URL: {
    meaning: 'address of the payment provider',
    fallback: (of) => local(of('PAYMENTS_PORT')),
  },
  PAYMENTS_API_KEY: { meaning: 'key for the payment provider', secret: true },
  PAYMENTS_WEBHOOK_SECRET: { meaning: "signs the payment provider's notices", secret: true },
  PAYMENTS_PROVIDER: {
    meaning: 'by whom payers pay: `stand-in` or `stripe`',
    fallback: 'stand-in',
  },
  STRIPE_SECRET_KEY: { meaning: 'key for Stripe', fallback: '', shown: 'none' },
  STRIPE_WEBHOOK_SECRET: { meaning: "signs Stripe's events", fallback: '', shown: 'none' },
  STRIPE_API_BASE: { meaning: "address of Stripe's API", fallback: 'https://api.stripe.com' },
  SCHEDULE_URL: {
    meaning: 'address of the schedules that slots are held at',
    fallback: (of) => local(of('SCHEDULE_PORT')),
  },
  SCHEDULE_API_KEY: { meaning: 'key for the schedules', secret: true },
  CHECK_CODE_SECRET: { meaning: 'makes the check codes of issued documents', secret: true },
  TRUSTED_PROXY: {
    meaning: 'addresses of proxies whose `X-Forwarded-For` is believed',
    fallback: '',
    shown: 'none',
  },
  ...CHANNEL_SETTINGS,
  IDP_LOCAL_SECRET: { meaning: 'lets `npm run token` take a token', secret: true },
  PORTAL_CLIENT_SECRET: { meaning: 'client secret of the user `portal`', secret: true },
  ...DOCUMENT_SETTINGS,
  WORKFLOW_BUNDLE: {
    meaning: 'the bundled workflows that the worker runs',
    fallback: join(ROOT, 'dist', 'workflow-bundle.js'),
    shown: 'dist/workflow-bundle.js',
  },
  NODE_ENV: { meaning: '`production` hides the service `trial`', fallback: 'development' },
  WEBHOOK_PRIVATE_HOSTS: {
    meaning:
      'hosts in networks of your own that webhooks may go to, over HTTP too; comma-separated',
    fallback: (of) => (of('NODE_ENV') === 'production' ? '' : '127.0.0.1'),
    shown: '`127.0.0.1`, none in production',
  },
  LOG_LEVEL: { meaning: 'trace, debug, info, warn or error', fallback: 'info' },
  REGLAMENT_CACHE: {
    meaning: 'where downloaded servers are kept for all installations of a user',
    fallback: () => join(homedir(), '.cache', 'reglament'),
    shown: '~/.cache/reglament',
  },
  TEMPORAL_CLI: { meaning: 'the `temporal` program to use', fallback: '', shown: 'found or got' },
  TEMPORAL_TEST_SERVER: {
    meaning: 'the time-skipping server that rehearsals and tests use',
    fallback: '',
    shown: 'found or got',
  },
});

/** @typedef {{ [Name in keyof typeof SETTINGS]: string }} Settings */

/**
 * The value of every setting: the environment's, the kept secret, or the default.
 * @param {Record<string, string | undefined>} env an empty variable counts as unset
 * @param {Record<string, string>} secrets
 * @returns {Settings}
 */
export function resolveSettings(env, secrets) {
  /** @type {Record<string, string>} */
  const values = {};
  const of = (/** @type {string} */ name) => values[name] ?? '';
  for (const [name, setting] of Object.entries(SETTINGS)) {
    values[name] = [env[name], secrets[name]].find(Boolean) ?? fallbackOf(setting, of);
  }
  return /** @type {Settings} */ ({ ...values, DATA_DIR: dataDir() });
}

/**
 * @param {Setting} setting
 * @param {(name: string) => string} of
 */
function fallbackOf({ fallback = '' }, of) {
  return typeof fallback === 'string' ? fallback : fallback(of);
}

/** @param {'secret' | 'port'} kind */
export function settingsThatAre(kind) {
  const names = /** @type {(keyof Settings)[]} */ (Object.keys(SETTINGS));
  return names.filter((name) => kind in SETTINGS[name]);
}
