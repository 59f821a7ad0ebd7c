import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { lazyClient } from '../../temporal-config/client.ts';
import { relayEvents } from '../../workers/relay/relay-events.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

test('what cannot be started keeps nothing else from being started, and is tried again', async () => {
  const stop = new AbortController();
  const deps = {
    db: given.db,
    temporal: lazyClient({ address: '127.0.0.1:1', namespace: 'default', taskQueue: 'nobody' }),
    taskQueue: 'nobody',
    now: () => new Date().toISOString(),
    log: pino({ level: 'silent' }),
  };
  const tried = { failing: 0, other: 0 };
  const failing = () => {
    tried.failing += 1;
    return Promise.reject(new Error('away'));
  };
  const other = async () => {
    tried.other += 1;
    if (tried.other === 2) stop.abort();
    return false;
  };
  await relayEvents(deps, { tellers: [], starters: [failing, other] }, stop.signal);
  expect(tried).toEqual({ failing: 2, other: 2 });
});
