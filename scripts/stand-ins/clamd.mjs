/**
 * A stand-in for the malware scanner clamd: its protocol on a socket, EICAR for all the malware of the world, and on the same
 * port over HTTP a switch to misbehave: `PUT /mode`.
 */
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { answerNotFound, answerProblem } from '../lib/problem.mjs';
import { requiredEnv } from '../lib/required-env.mjs';
import { ScannerMode } from './lib/clamd-faults.mjs';
import { talk } from './lib/clamd-session.mjs';
import { mountFaults } from './lib/mount-faults.mjs';

const HTTP = /^(GET|PUT) /;
const port = Number(requiredEnv('CLAMD_STAND_IN_PORT'));
const host = requiredEnv('HOST');
const log = pino({ name: 'clamd' });

const app = express();
app.disable('x-powered-by');
const mode = mountFaults(app, ScannerMode, { path: '/mode', initially: { mode: 'normal' } });
app.use(answerNotFound, answerProblem);
const http = createHttpServer(app);

const server = createServer((socket) => {
  socket.on('error', () => socket.destroy());
  socket.once('data', (first) => {
    socket.pause();
    if (HTTP.test(first.toString('latin1', 0, 4))) {
      socket.unshift(first);
      http.emit('connection', socket);
      socket.resume();
      return;
    }
    talk(socket, first, mode).catch(() => socket.destroy());
  });
});
server.once('error', (error) => {
  log.fatal({ err: error }, 'cannot listen');
  process.exit(1);
});
server.listen(port, host, () => {
  log.info({ host, port }, 'listening');
});
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(0));
