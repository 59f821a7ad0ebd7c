import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Code, Instant, LocalDay } from '../../schemas/common.ts';
import { Reckoning } from '../../schemas/deadline.ts';
import type { Term } from '../../../workflows/domain/term.ts';

/** Any value: the check of the calculator says what is wrong with a term, and where. */
const AnyTerm = z
  .custom<Term>((value) => value !== undefined)
  .meta({
    type: ['object', 'string'],
    description:
      '`{"workingDays": n}`, `{"calendarDays": n}`, `{"calendarMonths": n}` or an exact ISO 8601 duration',
  });

export const calculateDeadlineSpec = describeRoute({
  key: 'POST /deadlines/calculate',
  summary: 'The end of a term, and why it is then',
  body: z.strictObject({
    from: z.string(),
    term: AnyTerm,
    zone: z.string(),
    calendar: Code.default('ru'),
    pauses: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
    extensions: z.array(AnyTerm).optional(),
  }),
  answer: {
    status: 200,
    schema: z
      .object({
        dueAt: Instant,
        lastDay: LocalDay,
        provisional: z.boolean(),
        ...Reckoning.shape,
      })
      .meta({ id: 'CalculatedDeadline' }),
  },
});
