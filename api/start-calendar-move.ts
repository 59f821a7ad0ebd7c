import type { CalendarVersion } from '../db/queries/list-calendars.ts';
import { startOnce } from '../temporal-config/start-once.ts';
import { CALENDAR_MOVE_TYPE, calendarMoveIdOf, type CalendarMove } from '../workflows/messages.ts';
import { ENGINE_WAITS_MS } from './call-engine.ts';
import type { Deps } from './deps.ts';

/** Begins to tell the open cases of a version of a calendar; one that is being told, or has been, is left alone. */
export async function startCalendarMove(
  { temporal, taskQueue }: Pick<Deps, 'temporal' | 'taskQueue'>,
  { code, version, storedAt }: Pick<CalendarVersion, 'code' | 'version' | 'storedAt'>,
): Promise<void> {
  const move: CalendarMove = { code, version, storedAt, isLast: false, after: null, told: 0 };
  await temporal.withDeadline(Date.now() + ENGINE_WAITS_MS, () =>
    startOnce<(move: CalendarMove) => Promise<void>>(temporal, CALENDAR_MOVE_TYPE, {
      workflowId: calendarMoveIdOf(move),
      taskQueue,
      args: [move],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      staticSummary: `calendar ${code} ${version}`,
    }),
  );
}
