import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../db/connect.ts';
import type { DocumentStore } from '../db/documents/file-store.ts';
import type { InboxFeed } from '../db/inbox-feed.ts';
import type { ChannelName } from '../workflows/domain/messages/message.ts';
import type { Caller, VerifyToken } from './identity.ts';
import type { Metrics } from './metrics.ts';
import type { SignatureVerifier } from './signatures/verifier.ts';
import type { Previewer } from './previews/create-previewer.ts';
import type { NoticeReaders } from './payments/notice-reader.ts';

/** What people are reached by. */
type MessageDeps = {
  /** Signs the tokens in messages and the codes that confirm addresses. */
  secret: string;
  /** Address of the cabinet. */
  cabinetUrl: string;
  /** Tells open inboxes that there is something new. */
  feed: InboxFeed;
};

/** What the API stands on; `server.ts` makes it from the settings, tests bring their own. */
export type Deps = {
  db: Database;
  temporal: Client;
  taskQueue: string;
  documents: DocumentStore;
  signatures: SignatureVerifier;
  previews: Previewer;
  verifyToken: VerifyToken;
  /** Hosts of our own network to which webhooks may go. */
  webhookPrivateHosts: readonly string[];
  /** Address of the API as people see it. */
  publicUrl: string;
  /** Proxies whose word about a caller's address is taken, as Express reads them; empty: nobody's. */
  trustedProxy: string;
  paymentNotices: NoticeReaders;
  messages: MessageDeps;
  /** Ways by which messages leave; without one nothing goes that way. */
  channels: readonly ChannelName[];
  /** Keeps the addresses that the identity provider vouches for. */
  keepContacts: (caller: Caller) => Promise<void>;
  /** What browsers subscribe to web push with. */
  vapidPublicKey: string;
  /** The address that Twilio was told, and what signs its receipts: the token of each account. */
  smsReceipts: { publicUrl: string; tokens: Readonly<Record<string, string>> };
  /** Whether services that only serve trials are listed. */
  listsTrials: boolean;
  log: Logger;
  metrics: Metrics;
};
