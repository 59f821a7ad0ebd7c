import { z } from 'zod';
import { JsonValue, TermBody } from './common.ts';

const Terms = z.record(z.string(), TermBody);

/** A published regulation as an applicant sees it. */
export const ServiceView = z
  .object({
    code: z.string(),
    version: z.int(),
    agency: z.string(),
    title: z.string(),
    form: z.record(z.string(), JsonValue).meta({ description: 'JSON Schema 2020-12' }),
    documents: z.array(
      z.object({
        kind: z.string(),
        title: z.string(),
        required: z.boolean(),
        contentTypes: z.array(z.string()),
        maxBytes: z.int(),
      }),
    ),
    fee: z
      .object({
        amount: z.int().meta({ description: 'minor units' }),
        currency: z.string(),
        purpose: z.string(),
        methods: z.array(z.string()),
      })
      .nullable(),
    terms: Terms,
    windows: Terms,
    steps: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        role: z.enum(['officer', 'head', 'system']),
        automatic: z.boolean(),
        signature: z.boolean(),
      }),
    ),
    examples: z.array(z.object({ form: z.record(z.string(), JsonValue), territory: z.string() })),
  })
  .meta({ id: 'Service' });

export type ServiceView = z.output<typeof ServiceView>;
