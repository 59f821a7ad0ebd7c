import { z } from 'zod';

const Amount = z.int().meta({ description: 'minor units' });
const Ground = z.string().nullable().meta({ description: 'the law that says so' });

/** What the rules of the regulation say of an application. */
export const AssessmentView = z
  .object({
    fee: z.object({ amount: Amount, currency: z.string(), ground: Ground }).nullable(),
    exemption: z.object({ code: z.string(), ground: Ground }).nullable(),
    charges: z.array(
      z.object({ code: z.string(), title: z.string(), amount: Amount, ground: Ground }),
    ),
    steps: z.array(z.string()).meta({ description: 'codes of the steps that apply' }),
  })
  .meta({ id: 'Assessment' });

export type AssessmentView = z.output<typeof AssessmentView>;
