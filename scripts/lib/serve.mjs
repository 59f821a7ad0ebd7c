import { createServer } from 'node:http';
import { requiredEnv } from './required-env.mjs';

/**
 * Listens on HOST until SIGTERM or SIGINT, then ends the process. A port that cannot be had ends it with status 1.
 * @param {import('node:http').RequestListener} listener
 * @param {string} port
 * @param {import('pino').Logger} log
 */
export function serve(listener, port, log) {
  const host = requiredEnv('HOST');
  const server = createServer(listener);
  server.once('error', (error) => {
    log.fatal({ err: error }, 'cannot listen');
    process.exit(1);
  });
  server.listen(Number(port), host, () => {
    log.info({ host, port: Number(port) }, 'listening');
  });
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(0));
}
