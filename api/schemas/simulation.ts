import { z } from 'zod';
import { ROLES } from '../../workflows/domain/people.ts';
import { Deadline, Instant, LocalDay } from './common.ts';
import { StatusCode } from './case.ts';

const Dates = z.object({ dueAt: Instant, lastDay: LocalDay });
const Statuses = z.array(StatusCode);

function pairOf<Value extends z.ZodType>(value: Value) {
  return { draft: value, inForce: value };
}

const Difference = z
  .object({
    path: z.object(pairOf(Statuses)).nullable(),
    ending: z.object(pairOf(StatusCode)).nullable(),
    deadlines: z.array(z.object({ code: Deadline, nth: z.int(), ...pairOf(Dates.nullable()) })),
  })
  .meta({ id: 'RehearsalDifference' });

const Result = z
  .object({
    code: z.string(),
    title: z.string(),
    ending: StatusCode,
    expected: StatusCode,
    green: z.boolean(),
    reason: z
      .object({
        code: z.string(),
        event: z.int().nullable(),
        refusal: z.string().nullable(),
        message: z.string(),
      })
      .nullable(),
    timeline: z.array(
      z.object({
        at: Instant,
        event: z.string(),
        status: StatusCode,
        by: z.enum(ROLES),
        deadlines: z.array(z.object({ code: Deadline }).extend(Dates.shape)),
      }),
    ),
    differs: Difference.nullable(),
  })
  .meta({ id: 'RehearsalResult' });

/** How rehearsals went; while they go on (202) only how far they are. */
export const SimulationView = z
  .object({
    id: z.string(),
    state: z.enum(['running', 'done']),
    done: z.int(),
    results: z.array(Result),
    endings: z.object({ covered: Statuses, missing: Statuses }),
  })
  .meta({ id: 'Simulation' });

export type SimulationView = z.input<typeof SimulationView>;
