import { z } from 'zod';
import { Actor, Deadline, Instant, JsonValue, LocalDay, TermBody } from './common.ts';

/** How a deadline came about: the days that were looked at, and one sentence a language. */
export const Reckoning = z.object({
  days: z.array(z.object({ date: LocalDay, counted: z.boolean(), reason: JsonValue })),
  explanation: z.object({ ru: z.string(), en: z.string() }),
});

/** A running deadline of a case with everything that led to it. */
export const ExplainedDeadline = z
  .object({
    code: Deadline,
    title: z.string(),
    term: TermBody,
    article: z.object({ ru: z.string(), en: z.string() }).nullable(),
    startedAt: Instant,
    dueAt: Instant.meta({ description: 'the first instant that is too late' }),
    lastDay: LocalDay,
    provisional: z.boolean(),
    pauses: z
      .array(z.object({ from: Instant, to: Instant.nullable() }))
      .meta({ description: 'when the clock stood; the one without an end lasts' }),
    extensions: z.array(
      z.object({
        term: TermBody,
        at: Instant.nullable(),
        by: Actor.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    marks: z
      .array(
        z.object({
          mark: z.union([z.number(), z.literal('lastWorkingDay')]),
          at: Instant,
          isPast: z.boolean(),
        }),
      )
      .meta({ description: 'reminders: percent of the term, or its last working day' }),
    moves: z
      .array(z.object({ at: Instant, from: Instant, to: Instant }))
      .meta({ description: 'what changes of the production calendar did to the deadline' }),
    ...Reckoning.shape,
  })
  .meta({ id: 'ExplainedDeadline' });

export type ExplainedDeadline = z.output<typeof ExplainedDeadline>;
