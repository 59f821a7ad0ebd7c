import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createChannels } from '../activities/channels/create-channels.ts';
import { createActivities } from '../activities/create-activities.ts';
import { readActivitySettings } from '../activities/settings.ts';
import { connect } from '../db/connect.ts';
import { createDocumentStore } from '../db/documents/create-document-store.ts';
import { databaseUrl } from '../db/settings.ts';
import { lazyClient } from '../temporal-config/client.ts';
import { scheduleBounces } from '../temporal-config/schedule-bounces.ts';
import { temporalSettings } from '../temporal-config/settings.ts';
import { engineLogger } from './logger.ts';

/** The process that runs the cases. SIGTERM lets it finish what it has in hand; see the SDK's `Runtime`. */
const log = pino({ name: 'worker', level: process.env.LOG_LEVEL ?? 'info' });
Runtime.install({ logger: engineLogger(log) });

const settings = readActivitySettings(process.env);
const engine = temporalSettings();
const { address, namespace, taskQueue } = engine;
const temporal = lazyClient(engine);
const db = connect(databaseUrl());
const connection = await NativeConnection.connect({ address });
const channels = createChannels(settings);
log.info({ channels: Object.keys(channels) }, 'people are told by the inbox and these channels');
const worker = await Worker.create({
  connection,
  namespace,
  taskQueue,
  workflowBundle: {
    codePath:
      process.env.WORKFLOW_BUNDLE ??
      fileURLToPath(new URL('../workflow-bundle.js', import.meta.url)),
  },
  activities: createActivities({
    db,
    documents: createDocumentStore(settings),
    channels,
    settings,
    temporal,
    taskQueue,
  }),
  shutdownGraceTime: '10s',
  // How long the cases of a worker that was killed wait for it before another takes them; the default is ten seconds.
  stickyQueueScheduleToStartTimeout: '3s',
});
try {
  await scheduleBounces(temporal, taskQueue, settings.MAIL_BOUNCES_URL !== undefined);
  await worker.run();
} finally {
  await Promise.allSettled([connection.close(), temporal.connection.close(), db.$client.end()]);
}
