import { ping } from '../db/queries/ping.ts';
import type { Deps } from './deps.ts';

const CHECK_WAITS_MS = 3_000;
/** A worker polls at least once a minute; one that has not is gone. */
const POLLED_WITHIN_MS = 60_000;

export type Readiness = { database: boolean; temporal: boolean; worker: boolean };

/** What the API needs to take an application from filing to closing, each part asked now. */
export async function readiness(deps: Deps): Promise<Readiness> {
  const [database, polledAt] = await Promise.all([
    ping(deps.db).then(
      () => true,
      () => false,
    ),
    lastPoll(deps).catch(() => null),
  ]);
  const isPolled = polledAt !== null && Date.now() - polledAt < POLLED_WITHIN_MS;
  return { database, temporal: polledAt !== null, worker: isPolled };
}

/** Milliseconds of the epoch at which a worker last asked for work, 0 if none did. Throws if the engine is away. */
async function lastPoll({ temporal, taskQueue }: Deps): Promise<number> {
  const { pollers } = await temporal.withDeadline(Date.now() + CHECK_WAITS_MS, () =>
    temporal.workflowService.describeTaskQueue({
      namespace: temporal.options.namespace,
      taskQueue: { name: taskQueue },
    }),
  );
  const seconds = pollers.map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0));
  return Math.max(0, ...seconds) * 1000;
}
