import type { CaseActivities } from '../workflows/domain/activities.ts';
import { NO_CONTENT } from './call-outside.ts';
import type { Deps } from './deps.ts';
import { callSchedule } from './schedule.ts';

/** Gives a slot back. Fails as `ScheduleUnavailable` while the schedule cannot be told. */
export function releaseSlot({ settings }: Pick<Deps, 'settings'>): CaseActivities['releaseSlot'] {
  return ({ schedule, hold }) =>
    callSchedule(settings, {
      schedule,
      method: 'DELETE',
      path: `/holds/${encodeURIComponent(hold)}`,
      answer: NO_CONTENT,
      otherwise: { statuses: [404, 410], outcome: undefined },
    });
}
