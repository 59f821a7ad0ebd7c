/**
 * A stand-in for a push service and the browsers behind it: `POST /subscriptions` plays a browser that subscribes, its
 * endpoint takes messages as RFC 8030 has it, and a page shows what the browser reads. Faults on demand.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { pino } from 'pino';
import { Problem, answerNotFound, answerProblem, parseInput } from '../lib/problem.mjs';
import { requiredEnv } from '../lib/required-env.mjs';
import { dataDir } from '../lib/root.mjs';
import { serve } from '../lib/serve.mjs';
import { checkVapid } from './lib/check-vapid.mjs';
import { openJournal } from './lib/journal.mjs';
import { listPage, messagePage } from './lib/message-pages.mjs';
import { mountFaults } from './lib/mount-faults.mjs';
import { decryptPush, makeBrowserKeys } from './lib/push-crypto.mjs';
import { NewBrowser, PushFaults, PushRecord } from './lib/push-records.mjs';

/** What push services take at most. */
const LARGEST = 4096;
const log = pino({ name: 'push' });
const baseUrl = new URL(requiredEnv('PUSH_STAND_IN_URL')).origin;
const journal = openJournal(join(dataDir(), 'stand-ins', 'push.jsonl'), (input) =>
  PushRecord.parse(input),
);

/** @typedef {import('./lib/push-records.mjs').Push} Push */

const pushes = () =>
  journal
    .all()
    .flatMap((record) => (record.kind === 'push' ? [record] : []))
    .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));

/** @param {string} id */
function browserOf(id) {
  const browser = journal.get(id);
  if (browser?.kind !== 'browser') throw new Problem(404, 'not_found', 'Nobody subscribed here');
  if (browser.gone) throw new Problem(410, 'gone', 'The browser has unsubscribed');
  return browser;
}

const app = express();
app.disable('x-powered-by');
const faults = mountFaults(app, PushFaults);

app.get('/', (_request, response) => {
  const rows = pushes().map(({ id, payload, browser, ttl, urgency, receivedAt }) => ({
    id,
    cells: [payload.slice(0, 120), browser, String(ttl), urgency, receivedAt],
  }));
  const columns = ['Сообщение', 'Браузер', 'TTL', 'Срочность', 'Получено'];
  response.send(listPage('Уведомления · Push', columns, rows));
});
app.get('/messages', (_request, response) => {
  response.json({ items: pushes() });
});
app.get('/messages/:id', (request, response) => {
  const push = journal.get(request.params.id);
  if (push?.kind !== 'push') throw new Problem(404, 'not_found', 'There is no such message');
  const { payload, ...fields } = push;
  const shown = Object.entries(fields).map(
    /** @returns {[string, string]} */ ([name, value]) => [name, String(value ?? '')],
  );
  response.send(messagePage('Уведомление · Push', shown, payload));
});

app.post('/subscriptions', express.json(), (request, response) => {
  const { applicationServerKey } = parseInput(NewBrowser, request.body ?? {});
  const id = randomUUID();
  const keys = makeBrowserKeys();
  journal.put({ kind: 'browser', id, ...keys, applicationServerKey, gone: false });
  const { p256dh, auth } = keys;
  response.status(201).json({ endpoint: `${baseUrl}/push/${id}`, keys: { p256dh, auth } });
});
app.delete('/push/:id', (request, response) => {
  journal.put({ ...browserOf(request.params.id), gone: true });
  response.status(204).end();
});
app.post('/push/:id', async (request, response) => {
  const { slowMs, status, retryAfter, cut } = faults();
  await sleep(slowMs);
  if (cut === 'before') return void request.socket.destroy();
  if (status !== null) {
    if (retryAfter !== null) response.set('Retry-After', String(retryAfter));
    throw new Problem(status, 'fault', 'The stand-in plays a fault');
  }
  const push = await take(request);
  if (cut === 'after') return void request.socket.destroy();
  response.status(201).location(`${baseUrl}/messages/${push.id}`).end();
});
app.use(answerNotFound, answerProblem);

/** @param {import('express').Request<{ id: string }>} request */
async function take(request) {
  const browser = browserOf(request.params.id);
  const ttl = Number(request.get('TTL') ?? NaN);
  if (!Number.isInteger(ttl) || ttl < 0) throw new Problem(400, 'no_ttl', 'TTL is missing');
  const authorization = request.get('Authorization') ?? '';
  const proof = await checkVapid(authorization, baseUrl, browser.applicationServerKey);
  if (proof === 'missing') throw new Problem(401, 'no_vapid', 'VAPID is missing');
  if (proof === 'wrong') throw new Problem(403, 'wrong_vapid', 'VAPID is wrong');
  const topic = request.get('Topic') ?? null;
  /** @type {Push} */
  const push = {
    kind: 'push',
    id: randomUUID(),
    browser: browser.id,
    ...{ ttl, topic, urgency: request.get('Urgency') ?? 'normal', replaced: false },
    payload: await read(browser, request),
    receivedAt: new Date().toISOString(),
  };
  const older = pushes().filter(
    (one) => topic !== null && one.browser === browser.id && one.topic === topic,
  );
  journal.put(push, ...older.map((one) => ({ ...one, replaced: true })));
  log.info({ browser: browser.id, ttl, replaces: older.length }, 'message taken');
  return push;
}

/**
 * @param {import('./lib/push-records.mjs').Browser} browser
 * @param {import('express').Request<{ id: string }>} request
 */
async function read(browser, request) {
  if (request.get('Content-Encoding') !== 'aes128gcm') {
    throw new Problem(415, 'wrong_encoding', 'Only aes128gcm is taken');
  }
  if (!(Number(request.get('Content-Length')) <= LARGEST)) {
    throw new Problem(413, 'too_large', 'The message is too large');
  }
  try {
    return decryptPush(browser, await buffer(request));
  } catch {
    throw new Problem(400, 'unreadable', 'The browser cannot decrypt this');
  }
}

serve(app, requiredEnv('PUSH_PORT'), log);
