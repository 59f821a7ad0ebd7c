import { listUnposted, markPosted } from '../../db/queries/list-unposted.ts';
import {
  COURIER_TYPE,
  courierIdOf,
  messagesWaiting,
  type Courier,
} from '../../workflows/courier.ts';
import type { Starter } from './starter.ts';

const BATCH = 200;

/**
 * Calls the courier of every message that waits for one, once the changes that it gathers are there. Called once too often it
 * finds nothing to carry and ends: a call that was not noted is repeated.
 */
export const callCouriers: Starter = async ({ db, temporal, taskQueue, now }) => {
  const unposted = await listUnposted(db, now(), BATCH);
  for (const courier of new Set(unposted.map((one) => one.courier))) {
    await temporal.workflow.signalWithStart<(courier: Courier) => Promise<void>>(COURIER_TYPE, {
      workflowId: courierIdOf({ courier }),
      taskQueue,
      args: [{ courier }],
      signal: messagesWaiting,
      signalArgs: [],
    });
    const ids = unposted.filter((one) => one.courier === courier).map(({ id }) => id);
    await markPosted(db, ids);
  }
  return unposted.length > 0;
};
