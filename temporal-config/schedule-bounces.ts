import { ScheduleNotFoundError, type Client } from '@temporalio/client';
import { BOUNCES_TYPE } from '../workflows/courier.ts';
import { keepSchedule } from './keep-schedule.ts';

const SCHEDULE_ID = 'read-bounces';
const EVERY = '5 minutes';

/** Lets the mailbox of the sender of e-mail be read every few minutes; without one nobody looks any more. Safe to repeat. */
export async function scheduleBounces(
  temporal: Pick<Client, 'schedule'>,
  taskQueue: string,
  hasMailbox: boolean,
): Promise<void> {
  if (!hasMailbox) {
    await temporal.schedule
      .getHandle(SCHEDULE_ID)
      .delete()
      .catch((error: unknown) => {
        if (!(error instanceof ScheduleNotFoundError)) throw error;
      });
    return;
  }
  await keepSchedule(temporal, {
    scheduleId: SCHEDULE_ID,
    spec: { intervals: [{ every: EVERY }] },
    policies: { overlap: 'SKIP', catchupWindow: EVERY },
    action: {
      type: 'startWorkflow',
      workflowType: BOUNCES_TYPE,
      workflowId: SCHEDULE_ID,
      taskQueue,
      args: [],
    },
  });
}
