import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { takeFromOutbox, type Teller } from '../../db/queries/take-from-outbox.ts';
import type { Starter, StarterDeps } from './starter.ts';

/** Between two rounds, unless more waits than one takes: what comes meanwhile is told together. */
const REST_MS = 250;
const EVENTS_A_ROUND = 100;
/** And while the database or the engine is away. */
const OUTAGE_MS = 2_000;

/**
 * Takes the events of the outbox, and starts what comes of them, round after round, until `signal` says stop. What fails is
 * tried again in the next round, and keeps nothing else from being done in this one.
 */
export async function relayEvents(
  deps: StarterDeps & { log: Logger },
  { tellers, starters }: { tellers: readonly Teller[]; starters: readonly Starter[] },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const round = [
      ...(await Promise.allSettled([tellWaiting(deps, tellers)])),
      ...(await Promise.allSettled(starters.map((start) => start(deps)))),
    ];
    const failures = round.filter((work) => work.status === 'rejected');
    for (const { reason } of failures) deps.log.warn({ err: reason }, 'the relay waits');
    const isBusy = round.some((work) => work.status === 'fulfilled' && work.value);
    if (failures.length > 0) await pause(OUTAGE_MS, signal);
    else if (!isBusy) await pause(REST_MS, signal);
  }
}

/** Whether more may wait than was taken. */
async function tellWaiting(
  { db, log, now }: StarterDeps & { log: Logger },
  tellers: readonly Teller[],
): Promise<boolean> {
  for (let taken = 0; taken < EVENTS_A_ROUND; taken += 1) {
    const event = await takeFromOutbox(db, tellers, now());
    if (event.outcome === 'empty') return false;
    if (event.outcome === 'failed') log.error({ err: event.error }, 'an event rests untold');
  }
  return true;
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
