import { z } from 'zod';
import {
  REHEARSAL_ACTIONS,
  REHEARSAL_ROLES,
  type Rehearsal,
} from '../../workflows/domain/rehearsal.ts';
import { STATUS_CODES } from '../../workflows/domain/status.ts';
import { Code, JsonObject, TitlesSchema } from './titles.schema.ts';

/** The shape of a rehearsal as it is written in a regulation or sent in. */
export const RehearsalSchema = z.strictObject({
  code: Code,
  title: TitlesSchema,
  ending: z.enum(STATUS_CODES),
  filedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  form: JsonObject.default({}),
  territory: z.string().min(1).nullable().default(null),
  documents: z.array(Code).default([]),
  registries: z.enum(['match', 'mismatch', 'unreachable']).default('match'),
  events: z
    .array(
      z.strictObject({
        at: z.string(),
        by: z.enum(REHEARSAL_ROLES),
        do: z.enum(REHEARSAL_ACTIONS),
        with: JsonObject.default({}),
      }),
    )
    .max(200)
    .default([]),
}) satisfies z.ZodType<Rehearsal>;
