import { setTimeout as sleep } from 'node:timers/promises';
import { listCalendars } from '../db/queries/list-calendars.ts';
import { withoutValues } from '../db/query-failed.ts';
import type { Deps } from './deps.ts';
import { startCalendarMove } from './start-calendar-move.ts';

/** The engine and the database may start later than the API. */
const TRY_EVERY_MS = 5_000;

/** Begins what nobody has begun: a calendar that came with an update of the product is stored before the API runs. */
export async function startCalendarMoves(
  deps: Pick<Deps, 'db' | 'temporal' | 'taskQueue' | 'log'>,
): Promise<void> {
  for (;;) {
    try {
      const calendars = await listCalendars(deps.db);
      for (const calendar of calendars.filter(({ movedAt }) => movedAt === null)) {
        await startCalendarMove(deps, calendar);
      }
      return;
    } catch (error) {
      deps.log.warn({ err: withoutValues(error) }, 'cannot tell cases of their calendar yet');
      await sleep(TRY_EVERY_MS, undefined, { ref: false });
    }
  }
}
