import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

/**
 * The embedded Temporal server with its UI.
 * @param {string} program
 * @param {{ port: string, uiPort: string, namespace: string, databaseFile?: string }} at without a file nothing outlives it
 * @returns {Promise<import('./part.mjs').PartSpec>}
 */
export async function temporalPart(program, { port, uiPort, namespace, databaseFile }) {
  const flags = {
    ip: ['127.0.0.1'],
    port: [port],
    'ui-port': [uiPort],
    namespace: [namespace],
    'log-level': ['warn'],
    'log-format': ['json'],
    'dynamic-config-value': await dynamicConfig(),
    ...(databaseFile && {
      'db-filename': [databaseFile],
      'sqlite-pragma': ['journal_mode=wal', 'synchronous=1'],
    }),
  };
  const pairs = Object.entries(flags).flatMap(([flag, values]) =>
    values.flatMap((value) => [`--${flag}`, value]),
  );
  return {
    name: 'temporal',
    command: program,
    args: ['server', 'start-dev', '--ui-disable-news-fetch', ...pairs],
    options: { env: { ...process.env, GOGC: '400' } },
    endSignal: 'SIGTERM',
    isReady: async () => {
      const health = ['operator', 'cluster', 'health', '--address', `127.0.0.1:${port}`];
      return run(program, health).then(
        () => true,
        () => false,
      );
    },
  };
}

/** The engine's settings, shared with docker-compose.yml, as the program takes them: KEY=VALUE. */
async function dynamicConfig() {
  const { parse } = await import('yaml'); // here, since it may have been installed just now
  const text = readFileSync(join(ROOT, 'temporal-config', 'dynamic-config.yaml'), 'utf8');
  const parsed = /** @type {unknown} */ (parse(text));
  const settings = /** @type {Record<string, { value: unknown }[]>} */ (parsed);
  return Object.entries(settings).flatMap(([key, values]) =>
    values.map(({ value }) => `${key}=${JSON.stringify(value)}`),
  );
}
