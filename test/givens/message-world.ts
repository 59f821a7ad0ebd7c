import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { z } from 'zod';
import { createChannels } from '../../activities/channels/create-channels.ts';
import { createMessageActivities } from '../../activities/messages/create-message-activities.ts';
import type { Database } from '../../db/connect.ts';
import { courierOf } from '../../db/courier-of.ts';
import { createFileStore } from '../../db/documents/file-store.ts';
import { storeDirectory } from '../../db/queries/store-directory.ts';
import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import { askReceipts } from '../../workers/relay/ask-receipts.ts';
import { callCouriers } from '../../workers/relay/call-couriers.ts';
import type { ChannelName } from '../../workflows/domain/messages/message.ts';
import { BOUNCES_TYPE, courierIdOf } from '../../workflows/courier.ts';
import { activitySettings } from './activity-settings.ts';
import type { GivenApi } from './api.ts';
import { ACCOUNT } from './channel-settings.ts';
import { givenDatabase } from './database.ts';
import { skippingEngine } from './engines.ts';
import { mailStandIn, type MailStandIn } from './mail-stand-in.ts';
import { runWorker, TASK_QUEUE } from './run-worker.ts';
import { StandIn } from './stand-in.ts';
import type { ToldCase } from './told-case.ts';

/** For the relay everything has waited long enough: the engine's clock skips over what its own does not. */
const LONG_AFTER_ALL = '9999-12-31T00:00:00.000Z';
const Mail = z.object({ to: z.string(), subject: z.string(), text: z.string(), copies: z.int() });
const Sms = z.object({ to: z.string(), body: z.string() });

/** An engine whose clock skips, a database, the stand-ins of all channels, and a worker: all real, one of each a test file. */
export interface MessageWorld {
  readonly env: TestWorkflowEnvironment;
  readonly db: Database;
  readonly mailServer: MailStandIn;
  readonly mail: StandIn;
  readonly sms: StandIn;
  readonly push: StandIn;
  /** What is asked of providers whose receipts are late is asked now. */
  askReceipts(): Promise<void>;
  /** The mailbox of the sender is read now. */
  readBounces(): Promise<void>;
  /** The engine's clock as an ISO instant. */
  now(): Promise<string>;
  /** What was posted is told, and its couriers are called. */
  relay(told: ToldCase): Promise<void>;
  /** Lets the engine's clock run on until nothing of the case waits by a channel, for its applicant or somebody else. */
  carried(told: ToldCase, channel: ChannelName, person?: string): Promise<void>;
  mailTo(address: string): Promise<z.infer<typeof Mail>[]>;
  smsTo(number: string): Promise<z.infer<typeof Sms>[]>;
}

/**
 * @param api takes receipts, and has the database; without it nobody does
 * @param changes of the settings; an empty one leaves a channel out
 */
export function givenMessageWorld(
  api?: GivenApi,
  changes: Record<string, string> = {},
): MessageWorld {
  const given: {
    env?: TestWorkflowEnvironment;
    mailServer?: MailStandIn;
    sms?: StandIn;
    push?: StandIn;
  } = {};
  const ends: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  const database = api ?? givenDatabase();

  beforeAll(async () => {
    const { directory } = await loadCatalogue();
    await storeDirectory(database.db, directory);
    const [engine, mailServer, sms, push] = await Promise.all([
      skippingEngine(),
      mailStandIn(),
      StandIn.running('sms', 'SMS_PORT', {
        TWILIO_ACCOUNT_SID: ACCOUNT.sid,
        TWILIO_AUTH_TOKEN: ACCOUNT.token,
      }),
      StandIn.running('push', 'PUSH_PORT', (url) => ({ PUSH_STAND_IN_URL: url })),
    ]);
    ends.push(
      () => engine.end(),
      () => mailServer.standIn.end(),
      () => sms.end(),
      () => push.end(),
    );
    const settings = activitySettings({
      SMTP_URL: mailServer.url,
      MAIL_BOUNCES_URL: mailServer.bounces,
      TWILIO_URL: sms.url,
      PUSH_STAND_IN_URL: push.url,
      ...(api && { PUBLIC_URL: api.url.replace('/api/v1', '') }),
      ...changes,
    });
    Object.assign(given, { env: engine.env, mailServer, sms, push });
    const worker = await runWorker(
      engine.env,
      createMessageActivities({
        db: database.db,
        documents: createFileStore('/nowhere'),
        channels: createChannels(settings),
        temporal: engine.env.client,
        taskQueue: TASK_QUEUE,
        settings,
      }),
    );
    ends.push(() => worker.end());
  });
  beforeEach(async () => {
    const { mailServer, sms, push } = given;
    await Promise.all([mailServer?.standIn.misbehave(), sms?.misbehave(), push?.misbehave()]);
  });

  const there = <Name extends keyof typeof given>(name: Name) => {
    const part = given[name];
    if (!part) throw new Error('The world is there only while tests run');
    return part;
  };
  const world: MessageWorld = {
    get env() {
      return there('env');
    },
    get db() {
      return database.db;
    },
    get mailServer() {
      return there('mailServer');
    },
    get mail() {
      return there('mailServer').standIn;
    },
    get sms() {
      return there('sms');
    },
    get push() {
      return there('push');
    },
    async askReceipts() {
      const deps = { db: database.db, temporal: world.env.client, taskQueue: TASK_QUEUE };
      while (await askReceipts({ ...deps, now: () => new Date().toISOString() })) continue;
    },
    async readBounces() {
      const options = { taskQueue: TASK_QUEUE, workflowId: BOUNCES_TYPE };
      await world.env.client.workflow.execute(BOUNCES_TYPE, { ...options, args: [] });
    },
    now: async () => new Date(await world.env.currentTimeMs()).toISOString(),
    async relay(told) {
      await told.isTold();
      const deps = { db: database.db, temporal: world.env.client, taskQueue: TASK_QUEUE };
      while (await callCouriers({ ...deps, now: () => LONG_AFTER_ALL })) continue;
    },
    async carried(told, channel, person = told.person) {
      const courier = courierOf(told.id, person, channel);
      await world.env.client.workflow.getHandle(courierIdOf({ courier })).result();
    },
    mailTo: async (address) => (await world.mail.messages(Mail)).filter(({ to }) => to === address),
    smsTo: async (number) => (await world.sms.messages(Sms)).filter(({ to }) => to === number),
  };
  return world;
}
