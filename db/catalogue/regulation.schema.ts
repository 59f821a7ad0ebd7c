import { z } from 'zod';
import type { Regulation, Titles } from '../../workflows/domain/regulation.ts';
import type { Term } from '../../workflows/domain/term.ts';

const Code = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
export const TitlesSchema = z.strictObject({
  ru: z.string().min(1),
  en: z.string().min(1),
}) satisfies z.ZodType<Titles>;

/** Only the shape: whether it is a term at all, and why not, is told by the rules of terms. */
const TermSchema = z.union([
  z.strictObject({ workingDays: z.number() }),
  z.strictObject({ calendarDays: z.number() }),
  z.string(),
]) satisfies z.ZodType<Term>;

const FormSchema = z.record(z.string(), z.json());

/** The shape of a regulation as it is written in a file or sent in; `checkRegulation` knows what it may say. */
export const RegulationSchema = z.strictObject({
  code: Code,
  version: z.int().positive(),
  title: TitlesSchema,
  agency: z.string(),
  zone: z.string(),
  listed: z.enum(['always', 'trials']),
  form: FormSchema,
  documents: z.array(
    z.strictObject({
      kind: Code,
      title: TitlesSchema,
      required: z.boolean(),
      contentTypes: z.array(z.string()),
      maxBytes: z.number(),
    }),
  ),
  registries: z.array(
    z.strictObject({
      registry: Code,
      compare: z.array(z.strictObject({ path: z.string(), field: z.string().min(1) })),
    }),
  ),
  fee: z
    .strictObject({
      amount: z.number(),
      currency: z.string(),
      purpose: TitlesSchema,
      methods: z.array(Code),
      onTimeout: z.enum(['reject', 'archive', 'suspend']),
      lateMoney: z.enum(['revive', 'refund']),
    })
    .nullable(),
  routing: z.array(z.strictObject({ territories: z.array(z.string().min(1)), unit: z.string() })),
  steps: z.array(
    z.strictObject({
      code: Code,
      title: TitlesSchema,
      role: z.enum(['officer', 'head', 'system']),
      automatic: z.boolean(),
      signature: z.boolean(),
      document: z
        .strictObject({ kind: Code, title: TitlesSchema, lines: z.array(z.string()).min(1) })
        .optional(),
    }),
  ),
  result: z.strictObject({ publish: z.enum(['automatic', 'officer']) }),
  terms: z.strictObject({
    firstCheck: TermSchema,
    whole: TermSchema,
    verification: TermSchema,
    appealReview: TermSchema,
    appealExpedited: TermSchema,
    maxExtension: TermSchema,
  }),
  windows: z.strictObject({
    completion: TermSchema,
    payment: TermSchema,
    clarification: TermSchema,
    rework: TermSchema,
    acceptance: TermSchema,
    appeal: TermSchema,
  }),
  examples: z.array(z.strictObject({ form: FormSchema, territory: z.string().min(1) })),
}) satisfies z.ZodType<Regulation>;
