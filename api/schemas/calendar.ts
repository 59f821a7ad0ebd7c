import { z } from 'zod';
import type { CalendarVersion } from '../../db/queries/list-calendars.ts';
import { Code, Instant } from './common.ts';

/** A version of a production calendar, without its days. */
export const CalendarView = z
  .object({
    code: Code,
    version: z.string(),
    covers: z.object({ from: z.int(), to: z.int() }),
    provisionalYears: z.array(z.int()),
    storedAt: Instant,
    movedAt: Instant.nullable().meta({
      description: 'when every open case had been told of it; null while that is under way',
    }),
  })
  .meta({ id: 'Calendar' });

export function presentCalendar({ body, ...row }: CalendarVersion): z.infer<typeof CalendarView> {
  const { code, version, storedAt, movedAt } = row;
  const { covers, provisionalYears } = body;
  return { code, version, covers, provisionalYears, storedAt, movedAt };
}
