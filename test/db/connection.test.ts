import { describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { inspect } from 'node:util';
import { connect } from '../../db/connect.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { ping } from '../../db/queries/ping.ts';
import { withoutValues } from '../../db/query-failed.ts';
import { givenDraft } from '../givens/cases.ts';
import { createDatabase, dropDatabase, givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

/** What a killed server does to its clients. */
async function loseConnections(): Promise<void> {
  const other = connect(given.url);
  await other.$client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await other.$client.end();
}

describe('when the server goes away', () => {
  test('the next query has a new connection', async () => {
    await ping(given.db);
    await loseConnections();
    await expect(eventually(() => ping(given.db))).resolves.toBeUndefined();
  });

  test('a transaction fails, and the process lives', async () => {
    const transaction = given.db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await loseConnections();
      await tx.execute(sql`select 1`);
    });
    await expect(transaction).rejects.toThrow();
    await expect(eventually(() => ping(given.db))).resolves.toBeUndefined();
  });
});

test('the error of a failed query can be told without the values in it', async () => {
  const error: unknown = await givenDraft(given.db, {
    serviceCode: 'none',
    form: { fullName: 'Иванова' },
  }).catch(withoutValues);
  expect(error).toMatchObject({ name: 'QueryFailed', code: '23503' });
  expect(inspect(error)).toContain('applications_regulation_fk');
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain('Иванова');
});

describe('migrations', () => {
  test('run once, however many processes start at the same time', async () => {
    const url = await createDatabase();
    const db = connect(url);
    try {
      await db.$client.query(
        'drop schema public cascade; drop schema drizzle cascade; create schema public',
      );
      await Promise.all([1, 2, 3].map(() => migrateDatabase(url)));
      const { rowCount } = await db.$client.query('select from applications');
      expect(rowCount).toBe(0);
    } finally {
      await db.$client.end();
      await dropDatabase(url);
    }
  });

  test('refuse a database that is newer than the program', async () => {
    const url = await createDatabase();
    const db = connect(url);
    try {
      await db.$client.query(
        `insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`,
      );
      await expect(migrateDatabase(url)).rejects.toThrow('newer version');
    } finally {
      await db.$client.end();
      await dropDatabase(url);
    }
  });
});

/** A pool may still hand out a connection whose end it has not read yet. */
async function eventually(work: () => Promise<void>): Promise<void> {
  for (let triesLeft = 5; ; triesLeft--) {
    try {
      await work();
      return;
    } catch (error) {
      if (triesLeft === 0) throw error;
    }
  }
}
