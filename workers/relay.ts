import { pino } from 'pino';
import { connect } from '../db/connect.ts';
import { databaseUrl } from '../db/settings.ts';
import { lazyClient } from '../temporal-config/client.ts';
import { temporalSettings } from '../temporal-config/settings.ts';
import { relayEvents } from './relay/relay-events.ts';
import { scheduleReconciliations } from './relay/schedule-reconciliations.ts';
import { STARTERS } from './relay/starters.ts';
import { TELLERS } from './relay/tellers.ts';

/** The process that tells the world what happened to cases. */
const log = pino({ name: 'relay', level: process.env.LOG_LEVEL ?? 'info' });
const engine = temporalSettings();
const db = connect(databaseUrl());
const temporal = lazyClient(engine);
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

try {
  const now = () => new Date().toISOString();
  const deps = { db, temporal, taskQueue: engine.taskQueue, now, log };
  void scheduleReconciliations(deps, stop.signal);
  await relayEvents(deps, { tellers: TELLERS, starters: STARTERS }, stop.signal);
} finally {
  await Promise.allSettled([db.$client.end(), temporal.connection.close()]);
}
