import { setTimeout as delay } from 'node:timers/promises';
import { loadCatalogue } from './catalogue/load-catalogue.ts';
import { connect, type Database } from './connect.ts';
import { isDatabaseUnavailable } from './is-database-unavailable.ts';
import { migrateDatabase } from './migrate.ts';
import { withoutValues } from './query-failed.ts';
import { storeCalendar } from './queries/store-calendar.ts';
import { storeDirectory } from './queries/store-directory.ts';
import { storeRegulation } from './queries/store-regulation.ts';

/** How long a server that is being started may take, and the pauses between looking. */
const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** Makes a database ready for the API and the worker: migrations, then everything that is shipped as data. */
async function prepare(url: string): Promise<void> {
  await whenAvailable(new URL(url).host, () => migrateDatabase(url));
  const db = connect(url);
  try {
    await storeCatalogue(db);
  } finally {
    await db.$client.end();
  }
}

async function storeCatalogue(db: Database): Promise<void> {
  const { calendars, directory, regulations } = await loadCatalogue();
  await storeDirectory(db, directory);
  for (const calendar of calendars) {
    const { code, version } = calendar;
    // an installation that has a newer one keeps it
    if ((await storeCalendar(db, calendar)) === 'taken') {
      throw new Error(
        `Version ${version} of the calendar ${code} was stored with another content: raise its version`,
      );
    }
  }
  for (const regulation of regulations) await storeRegulation(db, regulation);
}

async function whenAvailable(host: string, work: () => Promise<void>): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
      if (Date.now() > giveUpAt)
        throw new Error(`PostgreSQL at ${host} does not answer`, { cause: error });
      await delay(pause);
    }
  }
}

const url = process.env.DATABASE_URL;
if (!url) throw new Error('Environment variable DATABASE_URL is not set; npm start sets it');
try {
  await prepare(url);
} catch (thrown) {
  const error = withoutValues(thrown);
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
