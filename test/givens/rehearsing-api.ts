import { afterAll, beforeAll } from '@jest/globals';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createRehearsalActivities } from '../../activities/rehearsal/run-rehearsals.ts';
import { REHEARSAL_QUEUE } from '../../temporal-config/names.ts';
import { givenApi, type GivenApi } from './api.ts';
import { required } from './engines.ts';

/** The API with the engine that the tests share, and the rehearsal worker, which can be away for a while. */
export function givenRehearsingApi(): GivenApi & {
  whileWorkerIsAway: (work: () => Promise<void>) => Promise<void>;
} {
  let connection: NativeConnection | undefined;
  let end: (() => Promise<void>) | undefined;
  // hooks run in the order of their writing: the worker ends before its database goes
  afterAll(async () => {
    await end?.();
    await connection?.close();
  });
  const api = givenApi(required('TEST_TEMPORAL_ADDRESS'));

  const start = async () => {
    connection ??= await NativeConnection.connect({ address: required('TEST_TEMPORAL_ADDRESS') });
    const workflowBundle = { codePath: required('TEST_WORKFLOW_BUNDLE') };
    const testServer = required('TEMPORAL_TEST_SERVER');
    const worker = await Worker.create({
      connection,
      taskQueue: REHEARSAL_QUEUE,
      workflowBundle,
      activities: { ...createRehearsalActivities({ db: api.db, workflowBundle, testServer }) },
    });
    const running = worker.run();
    end = async () => {
      worker.shutdown();
      await running;
    };
  };
  beforeAll(start);
  return Object.assign(api, {
    whileWorkerIsAway: async (work: () => Promise<void>) => {
      await end?.();
      end = undefined;
      await work();
      await start();
    },
  });
}
