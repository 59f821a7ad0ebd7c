/** A stand-in for a front end: receives webhooks, checks their signatures, shows them, and has faults on demand. */
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { escapeHtml } from '../lib/escape-html.mjs';
import { answerNotFound, answerProblem, parseInput } from '../lib/problem.mjs';
import { requiredEnv } from '../lib/required-env.mjs';
import { serve } from '../lib/serve.mjs';
import { mountFaults } from './lib/mount-faults.mjs';

/** What it remembers, the newest first. */
const MOST = 500;

const Faults = z.strictObject({
  /** milliseconds before it answers */
  slowMs: z.int().nonnegative().max(60_000).default(0),
  /** what it answers */
  status: z.int().min(200).max(599).default(200),
  /** It hangs up without an answer. */
  cut: z.boolean().default(false),
});
const Secret = z.strictObject({ secret: z.string().startsWith('whsec_') });

const log = pino({ name: 'front-end' });
/** @type {string | null} */
let secret = null;
/** @type {{ at: string, id: string, genuine: boolean | null, event: unknown }[]} */
const received = [];

/**
 * @param {string} body
 * @param {Record<string, string>} headers
 */
function isGenuine(body, headers) {
  if (secret === null) return null;
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

const app = express();
app.disable('x-powered-by');
const faults = mountFaults(app, Faults);
app.put('/secret', express.json(), (request, response) => {
  ({ secret } = parseInput(Secret, request.body));
  response.json({ known: true });
});
app.post('/hooks', express.text({ type: () => true, limit: '1mb' }), async (request, response) => {
  const { slowMs, cut, status } = faults();
  await sleep(slowMs);
  if (cut) {
    request.socket.destroy();
    return;
  }
  const body = z.string().parse(request.body);
  const id = request.get('webhook-id') ?? '';
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': request.get('webhook-timestamp') ?? '',
    'webhook-signature': request.get('webhook-signature') ?? '',
  };
  const genuine = isGenuine(body, headers);
  received.unshift({ at: new Date().toISOString(), id, genuine, event: JSON.parse(body) });
  received.splice(MOST);
  response.status(genuine === false ? 401 : status).end();
});
app.get('/hooks', (_request, response) => {
  response.json({ items: received });
});
app.get('/', (_request, response) => {
  const rows = received.map(
    ({ at, id, genuine, event }) =>
      `<tr><td>${at}</td><td>${escapeHtml(id)}</td><td>${genuine ?? '?'}</td><td><pre>${escapeHtml(JSON.stringify(event, null, 2))}</pre></td></tr>`,
  );
  response.send(
    `<!doctype html><meta charset="utf-8"><title>Webhooks</title><table border="1"><tr><th>at</th><th>webhook-id</th><th>genuine</th><th>event</th></tr>${rows.join('')}</table>`,
  );
});
app.use(answerNotFound, answerProblem);

serve(app, requiredEnv('FRONT_END_PORT'), log);
