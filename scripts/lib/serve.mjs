import { createServer } from 'node:http';

/** The interface to listen on: this machine only, unless told otherwise. */
export const HOST = process.env.HOST ?? '127.0.0.1';

/**
 * Listens on HOST until SIGTERM or SIGINT, then ends the process. A port that cannot be had ends it with status 1.
 * @param {import('node:http').RequestListener} listener
 * @param {string} port
 * @param {import('pino').Logger} log
 */
export function serve(listener, port, log) {
  const server = createServer(listener);
  server.once('error', (error) => {
    log.fatal({ err: error }, 'cannot listen');
    process.exit(1);
  });
  server.listen(Number(port), HOST, () => {
    log.info({ host: HOST, port: Number(port) }, 'listening');
  });
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(0));
}
