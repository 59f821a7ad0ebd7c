import { afterAll, beforeAll } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino, type Logger } from 'pino';
import { createApp } from '../../api/app.ts';
import { createTokenVerifier } from '../../api/identity.ts';
import { noticeReadersOf } from '../../api/payments/notice-readers.ts';
import { createContactKeeper } from '../../api/keep-contacts.ts';
import { createMetrics } from '../../api/metrics.ts';
import { createSignatureVerifier } from '../../api/signatures/verifier.ts';
import { createPreviewer, type Previewer } from '../../api/previews/create-previewer.ts';
import type { connect } from '../../db/connect.ts';
import { createFileStore, type DocumentStore } from '../../db/documents/file-store.ts';
import { createInboxFeed, type InboxFeed } from '../../db/inbox-feed.ts';
import { countWaiting } from '../../db/queries/count-waiting.ts';
import { lazyClient, type EngineClient } from '../../temporal-config/client.ts';
import { CHANNEL_NAMES, type ChannelName } from '../../workflows/domain/messages/message.ts';
import { givenDatabase } from './database.ts';
import { AUDIENCE, startIssuer, type Claims, type Issuer } from './identity-provider.ts';
import { receiptsAt } from './receipts-at.ts';
import { freePort } from './running-part.ts';
import { storeCatalogue } from './store-catalogue.ts';

export const IVANOVA: Claims = {
  sub: 'ivanova',
  name: 'Иванова Мария Петровна',
  roles: ['applicant'],
  person: { inn: '771204831009' },
};
export const PETROV: Claims = { sub: 'petrov', name: 'Петров Алексей', roles: ['applicant'] };
export const OFFICER: Claims = {
  sub: 'officer.mvd',
  name: 'Орлова Елена',
  roles: ['officer'],
  agency: 'mvd',
  unit: 'mvd-licensing',
};
export const PORTAL: Claims = { sub: 'portal', name: 'Портал', roles: ['system'] };

/** Where people are told that the API is. */
const PUBLIC_URL = 'https://services.example/reglament';
export const WEBHOOK_SECRET = 'the secret of the payment provider';
export const STRIPE_SECRET = 'whsec_of_the_tests';
export const VAPID_PUBLIC_KEY = 'A'.repeat(87);
export const SMS_RECEIPTS = {
  publicUrl: 'https://reglament.example',
  tokens: { twilio: 'the token of the account', 'twilio-fallback': 'the token of the second one' },
};

export const MESSAGES_SECRET = 'the secret of unsubscribing';
const CABINET_URL = 'https://cabinet.example';

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };
type Sent = { body?: unknown; headers?: Record<string, string>; token?: string };

/** The API on a real socket over a database with the shipped catalogue. */
export type GivenApi = {
  db: ReturnType<typeof connect>;
  issuer: Issuer;
  url: string;
  /** Where certificates lie whose signatures are believed; made by whoever needs it. */
  trustFolder: string;
  /** `who` is `null` without a token. A body that is no JSON is sent as it is. */
  call: (who: Claims | null, method: string, path: string, sent?: Sent) => Promise<Answer>;
};

/** What an API stands on, where it is not the usual: nobody works for the usual one, and it keeps documents in a folder. */
type Ground = { engine?: string; taskQueue?: string; documents?: DocumentStore };
type ApiOptions = {
  channels?: readonly ChannelName[];
  /** The token that signs receipts which come to where the API really is. */
  receiptsFor?: string;
  log?: Logger;
};

/** No engine answers it, unless the address of one is given; a function is asked just before the tests. */
export function givenApi(
  ground: string | (() => Ground) = () => ({}),
  { channels = CHANNEL_NAMES, receiptsFor, log = pino({ level: 'silent' }) }: ApiOptions = {},
): GivenApi {
  const database = givenDatabase();
  const given: {
    issuer?: Issuer;
    server?: Server;
    feed?: InboxFeed;
    url?: string;
    folder?: string;
    previews?: Previewer;
    temporal?: EngineClient;
  } = {};

  beforeAll(async () => {
    await storeCatalogue(database.db);
    const issuer = await startIssuer();
    const folder = await mkdtemp(path.join(tmpdir(), 'reglament-documents-'));
    const feed = createInboxFeed(database.url);
    const on = typeof ground === 'string' ? { engine: ground } : ground();
    const { taskQueue = 'nobody', documents = createFileStore(folder) } = on;
    const address = on.engine ?? `127.0.0.1:${await freePort()}`;
    const previews = createPreviewer();
    const temporal = lazyClient({ address, namespace: 'default', taskQueue });
    const app = createApp({
      db: database.db,
      temporal,
      taskQueue,
      documents,
      signatures: createSignatureVerifier({
        trustFolder: path.join(folder, 'trust'),
        openssl: 'openssl',
        log: pino({ level: 'silent' }),
      }),
      previews,
      verifyToken: createTokenVerifier(issuer.url, AUDIENCE),
      webhookPrivateHosts: ['127.0.0.1'],
      publicUrl: PUBLIC_URL,
      trustedProxy: 'loopback',
      paymentNotices: noticeReadersOf({
        PAYMENTS_WEBHOOK_SECRET: WEBHOOK_SECRET,
        STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
      }),
      messages: { secret: MESSAGES_SECRET, cabinetUrl: CABINET_URL, feed },
      channels,
      keepContacts: createContactKeeper(database.db, channels),
      smsReceipts:
        receiptsFor === undefined ? SMS_RECEIPTS : receiptsAt(() => given.url ?? '', receiptsFor),
      vapidPublicKey: VAPID_PUBLIC_KEY,
      listsTrials: true,
      log,
      metrics: createMetrics(() => countWaiting(database.db)),
    });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('no port');
    Object.assign(given, {
      issuer,
      server,
      folder,
      previews,
      temporal,
      feed,
      url: `http://127.0.0.1:${bound.port}`,
    });
  });
  afterAll(async () => {
    await given.feed?.close();
    given.issuer?.close();
    given.previews?.end();
    await given.temporal?.connection.close();
    given.server?.close();
    given.server?.closeAllConnections();
    if (given.folder) await rm(given.folder, { recursive: true });
  });

  const api: GivenApi = {
    get db() {
      return database.db;
    },
    get issuer() {
      if (!given.issuer) throw new Error('The API is there only while tests run');
      return given.issuer;
    },
    get url() {
      return `${given.url ?? ''}/api/v1`;
    },
    get trustFolder() {
      return path.join(given.folder ?? '', 'trust');
    },
    async call(who, method, target, { body, headers = {}, token } = {}) {
      const bearer = token ?? (who && (await api.issuer.token(who)));
      const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof FormData);
      const response = await fetch(api.url + target, {
        method,
        headers: {
          ...(bearer !== null && { Authorization: `Bearer ${bearer}` }),
          ...(!(body instanceof FormData) &&
            body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: isJson ? JSON.stringify(body) : rawBody(body) }),
      });
      return { status: response.status, body: await readBody(response), headers: response.headers };
    },
  };
  return api;
}

function rawBody(body: unknown): string | FormData {
  return body instanceof FormData ? body : String(body);
}

async function readBody(response: Response): Promise<Record<string, unknown>> {
  const content: unknown = await response.json();
  if (typeof content !== 'object' || content === null) throw new Error('Not an object');
  return { ...content };
}
