import { z } from 'zod';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { callSchedule } from './schedule.ts';

const Hold = z.object({
  id: z.string().min(1),
  slot: z.string(),
  state: z.enum(['held', 'confirmed']),
});

/** What the applicant has to hear: choose another one. A slot that does not exist is as little to be had as a taken one. */
const TAKEN = { statuses: [404, 409], outcome: { outcome: 'taken' } } as const;

/** Holds a slot. A schedule that cannot be asked fails the activity as `ScheduleUnavailable`, which is tried again. */
export function holdSlot({ settings }: Pick<Deps, 'settings'>): CaseActivities['holdSlot'] {
  return ({ key, schedule, slot }) =>
    callSchedule(settings, {
      schedule,
      method: 'POST',
      path: `/schedules/${encodeURIComponent(schedule)}/holds`,
      key,
      body: { slot },
      answer: Hold.refine((hold) => hold.slot === slot).transform(
        ({ id }) => ({ outcome: 'held', hold: id }) as const,
      ),
      otherwise: TAKEN,
    });
}
