import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createRehearsalActivities } from '../activities/rehearsal/run-rehearsals.ts';
import { connect } from '../db/connect.ts';
import { databaseUrl } from '../db/settings.ts';
import { REHEARSAL_QUEUE } from '../temporal-config/names.ts';
import { temporalSettings } from '../temporal-config/settings.ts';
import { engineLogger } from './logger.ts';

/** The process that rehearses regulations, apart from the one that runs the cases: it starts engines of its own. */
const log = pino({ name: 'rehearsals', level: process.env.LOG_LEVEL ?? 'info' });
Runtime.install({ logger: engineLogger(log) });

const testServer = process.env.TEMPORAL_TEST_SERVER;
if (!testServer) throw new Error('TEMPORAL_TEST_SERVER has to name the time-skipping server');
const workflowBundle = {
  codePath:
    process.env.WORKFLOW_BUNDLE ?? fileURLToPath(new URL('../workflow-bundle.js', import.meta.url)),
};
const { address, namespace } = temporalSettings();
const db = connect(databaseUrl());
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({
  connection,
  namespace,
  taskQueue: REHEARSAL_QUEUE,
  workflowBundle,
  activities: { ...createRehearsalActivities({ db, workflowBundle, testServer }) },
  shutdownGraceTime: '1s',
});
try {
  await worker.run();
} finally {
  await connection.close();
  await db.$client.end();
}
