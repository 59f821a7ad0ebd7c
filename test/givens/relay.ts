import { takeFromOutbox } from '../../db/queries/take-from-outbox.ts';
import type { StarterDeps } from '../../workers/relay/starter.ts';
import { STARTERS } from '../../workers/relay/starters.ts';
import { TELLERS } from '../../workers/relay/tellers.ts';
import type { CaseWorld } from './case-world.ts';
import { TASK_QUEUE } from './run-worker.ts';

/** Does what the relay does, until nothing is left to tell of. */
export async function relayAll({ env, db }: Pick<CaseWorld, 'env' | 'db'>): Promise<void> {
  const now = () => new Date().toISOString();
  const deps: StarterDeps = { db, temporal: env.client, taskQueue: TASK_QUEUE, now };
  for (;;) {
    const { outcome, ...rest } = await takeFromOutbox(db, TELLERS, now());
    if (outcome === 'failed') throw new Error('An event was not told', { cause: rest });
    if (outcome === 'empty') break;
  }
  for (const start of STARTERS) while (await start(deps));
}
