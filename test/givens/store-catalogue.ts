import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import type { Database } from '../../db/connect.ts';
import { storeCalendar } from '../../db/queries/store-calendar.ts';
import { storeDirectory } from '../../db/queries/store-directory.ts';
import { storeRegulation } from '../../db/queries/store-regulation.ts';

/** Stores everything that is shipped. */
export async function storeCatalogue(db: Database): Promise<void> {
  const { calendars, directory, regulations } = await loadCatalogue();
  await storeDirectory(db, directory);
  for (const calendar of calendars) await storeCalendar(db, calendar);
  for (const regulation of regulations) await storeRegulation(db, regulation);
}
