import { z } from 'zod';
import { JsonValue, LocalDay, TermBody } from './common.ts';

const Terms = z.record(z.string(), TermBody);

/** A service that is named beside another. */
export const ServiceRef = z
  .object({ code: z.string(), title: z.string() })
  .meta({ id: 'ServiceRef' });

/** Why nobody can file for a service at present, what to use instead, and who is responsible. */
export const Unavailable = z
  .object({ reason: z.string(), alternatives: z.array(ServiceRef), responsible: z.string() })
  .meta({ id: 'Unavailable' });
export type Unavailable = z.output<typeof Unavailable>;

/** A regulation in force as an applicant sees it. */
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
        conditional: z.boolean().meta({ description: 'required only of some applications' }),
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
        rates: z.array(z.object({ amount: z.int(), ground: z.string() })),
        exemptions: z.array(z.object({ code: z.string(), ground: z.string() })),
      })
      .nullable(),
    charges: z.array(z.object({ code: z.string(), title: z.string(), ground: z.string() })),
    validity: z.object({ from: LocalDay.nullable(), to: LocalDay.nullable() }),
    zone: z.string().meta({ description: 'IANA zone by which days are counted' }),
    calendar: z.string().meta({ description: 'code of the production calendar' }),
    unavailable: Unavailable.nullable(),
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
