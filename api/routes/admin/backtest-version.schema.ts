import { z } from 'zod';
import { OUTCOMES } from '../../../workflows/domain/backtest.ts';
import { describeRoute } from '../../route.ts';
import { Instant } from '../../schemas/common.ts';

function beforeAfter<Value extends z.ZodType>(value: Value) {
  return z.object({ before: value, after: value });
}

const Outcome = z.enum(OUTCOMES);
const Amount = z.int().meta({ description: 'minor units' });

const Difference = z
  .object({
    number: z.string(),
    outcome: beforeAfter(Outcome).nullable(),
    findings: z.array(z.object({ path: z.string(), code: z.string() })),
    fee: beforeAfter(Amount).nullable(),
    unit: beforeAfter(z.string().nullable()).nullable(),
    steps: beforeAfter(z.array(z.string())).nullable(),
    breach: beforeAfter(z.boolean()).nullable(),
    endedAt: Instant,
    dueAt: Instant,
  })
  .meta({ id: 'BacktestDifference' });

const Counts = z.object({ incomplete: z.int(), rejected: z.int(), admitted: z.int() });

export const backtestVersionSpec = describeRoute({
  key: 'POST /admin/services/{code}/versions/{v}/backtest',
  summary: 'Finished cases of the service under the rules of a version',
  body: z.strictObject({
    limit: z.int().min(1).max(1_000).default(1_000),
    since: z.iso.datetime({ offset: true }).optional(),
  }),
  answer: {
    status: 200,
    schema: z
      .object({
        cases: z.int(),
        changed: z.int(),
        summary: z.object({
          outcome: beforeAfter(Counts),
          fee: beforeAfter(Amount),
          breaches: beforeAfter(z.int()),
          changed: z.object({ fee: z.int(), unit: z.int(), steps: z.int() }),
        }),
        differences: z.array(Difference),
      })
      .meta({ id: 'Backtest' }),
  },
});
