import { drizzle, type NodePgDatabase, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import pg from 'pg';

/** What a query runs on: the database, or a transaction in it. */
export type Database = PgDatabase<NodePgQueryResultHKT>;

/** Connections of one process; PostgreSQL serves few busy ones better than many. */
const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 5_000;
/** No query of ours is slow: one that is has met a lock or a dead server. */
const STATEMENT_TIMEOUT_MS = 15_000;

/**
 * A pool that connects when it is first used, and again after the server went away. `$client.end()` closes it.
 * @param url `postgres://…`
 */
export function connect(url: string): NodePgDatabase & { $client: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'reglament',
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
  });
  // A lost connection is told to whoever waits for its answer. Without listeners it would also end the process: the
  // pool's stands for idle connections, the client's for one that is held by a transaction.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return drizzle({ client: pool });
}
