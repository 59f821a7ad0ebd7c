import type { Client } from '@temporalio/client';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { withoutValues } from '../../db/query-failed.ts';
import { listAgencies } from '../../db/queries/list-agencies.ts';
import { keepSchedule } from '../../temporal-config/keep-schedule.ts';
import { RECONCILIATION_TYPE, type Reconciliation } from '../../workflows/messages.ts';
import type { StarterDeps } from './starter.ts';

/** By then every provider has closed the books of the day before. */
const HOUR = 5;
/** The engine and the database may start later. */
const TRY_EVERY_MS = 5_000;

/** Lets every agency's payments be reconciled each morning of its own time. Safe to repeat: what is there is brought up to date. */
export async function scheduleReconciliations(
  { db, temporal, taskQueue, log }: StarterDeps & { log: Logger },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const agencies = await listAgencies(db);
      for (const { code, zone } of agencies) await schedule(temporal, taskQueue, code, zone);
      return;
    } catch (error) {
      log.warn({ err: withoutValues(error) }, 'cannot schedule reconciliations yet');
      await sleep(TRY_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function schedule(
  temporal: Pick<Client, 'schedule'>,
  taskQueue: string,
  agency: string,
  zone: string,
): Promise<void> {
  const scheduleId = `reconcile-payments-${agency}`;
  const args: [Reconciliation] = [{ agency, zone, lastDay: null }];
  await keepSchedule(temporal, {
    scheduleId,
    spec: { calendars: [{ hour: HOUR }], timezone: zone },
    policies: { overlap: 'SKIP', catchupWindow: '1 day' },
    action: {
      type: 'startWorkflow',
      workflowType: RECONCILIATION_TYPE,
      workflowId: scheduleId,
      taskQueue,
      args,
    },
  });
}
