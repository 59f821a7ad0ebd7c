/** A stand-in for Twilio: its message API, signed receipts, a page that shows what was sent, and faults on demand. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { pino } from 'pino';
import { Problem, answerNotFound, answerProblem } from '../lib/problem.mjs';
import { requiredEnv } from '../lib/required-env.mjs';
import { dataDir } from '../lib/root.mjs';
import { serve } from '../lib/serve.mjs';
import { openJournal } from './lib/journal.mjs';
import { listPage, messagePage } from './lib/message-pages.mjs';
import { mountFaults } from './lib/mount-faults.mjs';
import { SmsFaults } from './lib/sms-faults.mjs';
import { createReceiptSender } from './lib/sms-receipts.mjs';
import { NewSms, Sms, resourceOf, segmentsOf } from './lib/sms-records.mjs';

const E164 = /^\+[1-9]\d{6,14}$/;
const log = pino({ name: 'sms' });
const journal = openJournal(join(dataDir(), 'stand-ins', 'sms.jsonl'), (input) => Sms.parse(input));

/** The accounts with their tokens. */
const accounts = new Map([[requiredEnv('TWILIO_ACCOUNT_SID'), requiredEnv('TWILIO_AUTH_TOKEN')]]);
const { TWILIO_FALLBACK_ACCOUNT_SID, TWILIO_FALLBACK_AUTH_TOKEN } = process.env;
if (TWILIO_FALLBACK_ACCOUNT_SID && TWILIO_FALLBACK_AUTH_TOKEN) {
  accounts.set(TWILIO_FALLBACK_ACCOUNT_SID, TWILIO_FALLBACK_AUTH_TOKEN);
}

const newestFirst = () => journal.all().sort((a, b) => b.createdAt.localeCompare(a.createdAt));

const app = express();
app.disable('x-powered-by');
const faults = mountFaults(app, SmsFaults);
const tellOf = createReceiptSender(
  (sms) => journal.put(sms),
  faults,
  (sid) => accounts.get(sid) ?? '',
  log,
);

app.get('/', (_request, response) => {
  const rows = newestFirst().map(({ id, body, to, status, segments, createdAt }) => ({
    id,
    cells: [body, to, status, String(segments), createdAt],
  }));
  response.send(listPage('SMS', ['Текст', 'Кому', 'Состояние', 'Частей', 'Принято'], rows));
});
app.get('/messages', (_request, response) => {
  response.json({ items: newestFirst() });
});
app.get('/messages/:id', (request, response) => {
  const sms = journal.get(request.params.id);
  if (!sms) throw new Problem(404, 'not_found', 'There is no such message');
  const { body, ...fields } = sms;
  const shown = Object.entries(fields).map(
    /** @returns {[string, string]} */ ([name, value]) => [name, String(value ?? '')],
  );
  response.send(messagePage('SMS', shown, body));
});

const api = express.Router({ mergeParams: true });
api.use(express.urlencoded({ extended: false }), async (request, response, next) => {
  await sleep(faults().slowMs);
  if (faults().down) {
    refuse(response, 500, 20500);
    return;
  }
  const { account = '' } = /** @type {{ account?: string }} */ (request.params);
  const token = accounts.get(account);
  const basic = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`;
  if (token === undefined || request.get('Authorization') !== basic) {
    refuse(response, 401, 20003);
    return;
  }
  next();
});
api.post('/Messages.json', (request, response) => {
  const { rateLimit, refuse: code, cut, lostAnswer } = faults();
  const { account = '' } = /** @type {{ account?: string }} */ (request.params);
  if (rateLimit) {
    refuse(response, 429, 20429);
    return;
  }
  if (cut === 'before') return void request.socket.destroy();
  const asked = NewSms.safeParse(request.body);
  const sender = asked.data?.From ?? asked.data?.MessagingServiceSid;
  if (!asked.success || sender === undefined) {
    refuse(response, 400, 21602);
    return;
  }
  const { To: to, Body: body, StatusCallback: statusCallback } = asked.data;
  if (!E164.test(to)) {
    refuse(response, 400, 21211);
    return;
  }
  if (code !== null) {
    refuse(response, 400, code);
    return;
  }

  /** @type {Sms} */
  const sms = {
    id: `SM${randomBytes(16).toString('hex')}`,
    accountSid: account,
    ...{ to, from: sender, body, statusCallback },
    segments: segmentsOf(body),
    status: 'queued',
    errorCode: null,
    createdAt: new Date().toISOString(),
  };
  journal.put(sms);
  if (cut === 'after') request.socket.destroy();
  else if (lostAnswer) refuse(response, 500, 20500);
  else response.status(201).json(resourceOf(sms));
  void tellOf(sms);
});
api.get('/Messages.json', (request, response) => {
  const { account } = /** @type {{ account?: string }} */ (request.params);
  const { To: to } = request.query;
  const found = newestFirst().filter((one) => one.accountSid === account && one.to === to);
  if (faults().hidesSent && found.length > 0) {
    refuse(response, 500, 20500);
    return;
  }
  response.json({
    messages: found.slice(0, 50).map(resourceOf),
    ...{ page: 0, page_size: 50, start: 0, end: Math.max(0, found.length - 1) },
    ...{ uri: request.originalUrl, first_page_uri: request.originalUrl },
    ...{ next_page_uri: null, previous_page_uri: null },
  });
});
api.get('/Messages/:sid.json', (request, response) => {
  const { account } = /** @type {{ account?: string }} */ (request.params);
  const sms = journal.get(request.params.sid);
  if (sms && sms.accountSid === account) response.json(resourceOf(sms));
  else refuse(response, 404, 20404);
});
app.use('/2010-04-01/Accounts/:account', api);
app.use(answerNotFound, answerProblem);

/**
 * Twilio's way to say no.
 * @param {import('express').Response} response
 * @param {number} status
 * @param {number} code
 */
function refuse(response, status, code) {
  const more = `https://www.twilio.com/docs/errors/${code}`;
  response.status(status).json({ code, message: 'The stand-in refuses', more_info: more, status });
}

serve(app, requiredEnv('SMS_PORT'), log);
