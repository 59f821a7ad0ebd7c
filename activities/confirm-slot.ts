import { z } from 'zod';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { callSchedule } from './schedule.ts';

const Confirmed = z.object({ id: z.string(), state: z.literal('confirmed') });

const LOST = { statuses: [404, 410], outcome: { outcome: 'lost' } } as const;

/** Makes a held slot final. Fails as `ScheduleUnavailable` while the schedule cannot be asked. */
export function confirmSlot({ settings }: Pick<Deps, 'settings'>): CaseActivities['confirmSlot'] {
  return ({ schedule, hold }) =>
    callSchedule(settings, {
      schedule,
      method: 'POST',
      path: `/holds/${encodeURIComponent(hold)}/confirm`,
      answer: Confirmed.refine(({ id }) => id === hold).transform(
        () => ({ outcome: 'confirmed' }) as const,
      ),
      otherwise: LOST,
    });
}
