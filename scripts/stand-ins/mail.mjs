/** A stand-in for mail servers and mailboxes: SMTP, IMAP, a page that shows what came, and faults on demand. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { pino } from 'pino';
import { SMTPServer } from 'smtp-server';
import { Problem, answerNotFound, answerProblem } from '../lib/problem.mjs';
import { requiredEnv } from '../lib/required-env.mjs';
import { dataDir } from '../lib/root.mjs';
import { serve } from '../lib/serve.mjs';
import { bounceOf } from './lib/bounce.mjs';
import { talkImap } from './lib/imap-session.mjs';
import { openJournal } from './lib/journal.mjs';
import { DOWN, MailFaults, SPAM, refusalOf } from './lib/mail-faults.mjs';
import { Mail, createMailboxes } from './lib/mailboxes.mjs';
import { listPage, messagePage } from './lib/message-pages.mjs';
import { mountFaults } from './lib/mount-faults.mjs';

const LARGEST_MAIL = 1_000_000;
const NO_ANSWER = 'no answer';
const log = pino({ name: 'mail' });
const mailboxes = createMailboxes(
  openJournal(join(dataDir(), 'stand-ins', 'mail.jsonl'), (input) => Mail.parse(input)),
);

const app = express();
app.disable('x-powered-by');
const faults = mountFaults(app, MailFaults);
app.get('/', (_request, response) => {
  const rows = mailboxes.all().map(({ id, subject, to, receivedAt, copies }) => ({
    id,
    cells: [subject, to, receivedAt, String(copies)],
  }));
  response.send(listPage('Почта · Mail', ['Тема', 'Кому', 'Получено', 'Копий'], rows));
});
app.get('/messages', (_request, response) => {
  response.json({ items: mailboxes.all() });
});
app.get('/messages/:id', (request, response) => {
  const mail = mailboxes.get(request.params.id);
  if (!mail) throw new Problem(404, 'not_found', 'There is no such message');
  const { subject, headers, text, html } = mail;
  response.send(messagePage(subject, headers, text, html));
});
app.use(answerNotFound, answerProblem);

const smtp = new SMTPServer({
  // of this machine only, where nothing is encrypted and nobody logs in
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  size: LARGEST_MAIL,
  onConnect: (_session, done) => done(faults().down ? DOWN : null),
  onRcptTo: ({ address }, _session, done) => {
    setTimeout(() => done(refusalOf(faults(), address)), faults().slowMs);
  },
  onData: (stream, session, done) => {
    take(stream, session).then((refusal) => refusal !== NO_ANSWER && done(refusal), done);
  },
});
smtp.on('error', (error) => log.warn({ err: error }, 'connection failed'));

/**
 * The sockets by the port of the other side, to break them off.
 * @type {Map<number, import('node:net').Socket>}
 */
const sockets = new Map();
smtp.server.on('connection', (socket) => {
  const { remotePort = 0 } = socket;
  sockets.set(remotePort, socket);
  socket.once('close', () => sockets.delete(remotePort));
});

/**
 * @param {import('smtp-server').SMTPServerDataStream} stream
 * @param {import('smtp-server').SMTPServerSession} session
 */
async function take(stream, { envelope, remotePort }) {
  const { cut, spam, slowAnswerMs } = faults();
  if (cut !== 'before') {
    const source = await buffer(stream);
    if (spam) return SPAM;
    const sender = envelope.mailFrom ? envelope.mailFrom.address : '';
    for (const { address } of envelope.rcptTo) {
      const fate = faults().comesBack[address];
      if (fate) await mailboxes.deliver(sender, bounceOf(fate, sender, address, source));
      else await mailboxes.deliver(address, source);
    }
    log.info({ cut }, 'message taken');
    await sleep(slowAnswerMs);
    if (cut === 'no') return null;
  }
  sockets.get(remotePort)?.destroy();
  return NO_ANSWER;
}

const imap = createServer((socket) => {
  talkImap(socket, mailboxes, () => faults().mailbox).catch((/** @type {unknown} */ error) => {
    log.warn({ err: error }, 'connection failed');
  });
});
await once(imap.listen(Number(requiredEnv('MAIL_IMAP_PORT')), requiredEnv('HOST')), 'listening');
await once(smtp.listen(Number(requiredEnv('MAIL_SMTP_PORT')), requiredEnv('HOST')), 'listening');
serve(app, requiredEnv('MAIL_PAGE_PORT'), log);
