import type { Directory } from '../../workflows/domain/check-regulation.ts';
import type { Database } from '../connect.ts';
import { agencies, calendars, units } from '../schema/index.ts';

/** The agencies, units and production calendars that a regulation may name. */
export async function readDirectory(db: Database): Promise<Directory> {
  return {
    agencies: await db.select({ code: agencies.code }).from(agencies),
    units: await db.select({ code: units.code, agency: units.agency }).from(units),
    calendars: await db.selectDistinct({ code: calendars.code }).from(calendars),
  };
}
