import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { takeFromOutbox, type Teller } from '../../db/queries/take-from-outbox.ts';
import type { Starter, StarterDeps } from './starter.ts';

/** How often the outbox is looked at while nothing comes. */
const IDLE_MS = 250;
/** And while the database or the engine is away. */
const OUTAGE_MS = 2_000;

/** Takes event after event from the outbox, and starts what comes of them, until `signal` says stop. */
export async function relayEvents(
  deps: StarterDeps & { log: Logger },
  { tellers, starters }: { tellers: readonly Teller[]; starters: readonly Starter[] },
  signal: AbortSignal,
): Promise<void> {
  const { db, log } = deps;
  while (!signal.aborted) {
    try {
      const taken = await takeFromOutbox(db, tellers, new Date().toISOString());
      if (taken.outcome === 'failed') log.error({ err: taken.error }, 'an event rests untold');
      let isBusy = taken.outcome !== 'empty';
      for (const start of starters) isBusy = (await start(deps)) || isBusy;
      if (!isBusy) await pause(IDLE_MS, signal);
    } catch (error) {
      log.warn({ err: error }, 'the relay waits');
      await pause(OUTAGE_MS, signal);
    }
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
