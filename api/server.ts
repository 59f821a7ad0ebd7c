import { once } from 'node:events';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { connect } from '../db/connect.ts';
import { createDocumentStore } from '../db/documents/create-document-store.ts';
import { createInboxFeed } from '../db/inbox-feed.ts';
import { countWaiting } from '../db/queries/count-waiting.ts';
import { lazyClient } from '../temporal-config/client.ts';
import { temporalSettings } from '../temporal-config/settings.ts';
import { createApp } from './app.ts';
import { createTokenVerifier } from './identity.ts';
import { createContactKeeper } from './keep-contacts.ts';
import { createMetrics } from './metrics.ts';
import { createPreviewer } from './previews/create-previewer.ts';
import { noticeReadersOf } from './payments/notice-readers.ts';
import { channelsOf, readApiSettings } from './settings.ts';
import { createSignatureVerifier } from './signatures/verifier.ts';
import { startCalendarMoves } from './start-calendar-moves.ts';
import { sweepUploads } from './sweep-uploads.ts';

/** Requests under way get this long to finish; the engine repeats what a caller did not hear of. */
const SHUTDOWN_MS = 12_000;

/** What uploads of killed processes have left is looked for. */
const SWEEP_EVERY_MS = 10 * 60_000;

const settings = readApiSettings(process.env);
const engine = temporalSettings();
const channels = channelsOf(settings);
const log = pino({ name: 'api', level: settings.LOG_LEVEL });
const db = connect(settings.DATABASE_URL);
const temporal = lazyClient(engine);
const documents = createDocumentStore(settings);
const previews = createPreviewer();
const sweep = () => void sweepUploads({ db, documents, log });
const feed = createInboxFeed(settings.DATABASE_URL);

const server = createServer(
  createApp({
    db,
    temporal,
    taskQueue: engine.taskQueue,
    signatures: createSignatureVerifier({
      trustFolder: settings.SIGNATURE_TRUST_DIR,
      openssl: settings.OPENSSL,
      log,
    }),
    documents,
    previews,
    verifyToken: createTokenVerifier(settings.OIDC_ISSUER, settings.OIDC_AUDIENCE),
    webhookPrivateHosts: settings.WEBHOOK_PRIVATE_HOSTS.split(',').filter(Boolean),
    publicUrl: settings.PUBLIC_URL,
    trustedProxy: settings.TRUSTED_PROXY,
    paymentNotices: noticeReadersOf(settings),
    messages: { secret: settings.MESSAGES_SECRET, cabinetUrl: settings.PUBLIC_CABINET_URL, feed },
    channels,
    keepContacts: createContactKeeper(db, channels),
    vapidPublicKey: settings.VAPID_PUBLIC_KEY,
    smsReceipts: {
      publicUrl: settings.PUBLIC_URL,
      tokens: channels.includes('sms')
        ? {
            twilio: settings.TWILIO_AUTH_TOKEN,
            'twilio-fallback': settings.TWILIO_FALLBACK_AUTH_TOKEN || settings.TWILIO_AUTH_TOKEN,
          }
        : {},
    },
    listsTrials: settings.NODE_ENV !== 'production',
    log,
    metrics: createMetrics(() => countWaiting(db)),
  }),
);
server.once('error', (error) => {
  log.fatal({ err: error }, 'cannot listen');
  process.exit(1);
});
server.listen(settings.API_PORT, settings.HOST, () => {
  log.info({ host: settings.HOST, port: settings.API_PORT, channels }, 'listening');
  sweep();
  setInterval(sweep, SWEEP_EVERY_MS).unref();
  void startCalendarMoves({ db, temporal, taskQueue: engine.taskQueue, log });
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void shutDown(signal);
  });
}

async function shutDown(signal: string): Promise<void> {
  log.info({ signal }, 'shutting down');
  setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
  const closed = once(server, 'close');
  await feed.close(); // every open inbox ends with it
  server.close();
  server.closeIdleConnections();
  await closed;
  previews.end();
  await Promise.allSettled([db.$client.end(), temporal.connection.close()]);
  process.exit(0);
}
