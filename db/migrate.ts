import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import pg from 'pg';
import { shippedFolder } from './shipped-folder.ts';

/** Any number, as long as it is always the same: processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_314_001;

/**
 * Brings the database to the newest migration. Safe to call from several processes at once.
 * Throws if the database is newer than this program: its rows may mean what we do not know.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'reglament-migrate' });
  await client.connect();
  try {
    const db = drizzle({ client });
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    const migrationsFolder = shippedFolder('db/migrations');
    const newestKnown = Math.max(
      ...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis),
    );
    if ((await newestApplied(db)) > newestKnown) {
      throw new Error(
        'The database was migrated by a newer version of Reglament: start that version, or restore a backup',
      );
    }
    await migrate(db, { migrationsFolder });
  } finally {
    await client.end(); // frees the lock
  }
}

/** Time stamp of the newest migration in the database, 0 if there is none. */
async function newestApplied(db: NodePgDatabase): Promise<number> {
  const journal = await db.execute<{ exists: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`,
  );
  if (!journal.rows[0]?.exists) return 0;
  const { rows } = await db.execute<{ newest: string | null }>(
    sql`select max(created_at) as newest from drizzle.__drizzle_migrations`,
  );
  return Number(rows[0]?.newest ?? 0);
}
