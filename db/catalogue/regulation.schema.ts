import { z } from 'zod';
import { ESCALATION_LEVELS, ROLES } from '../../workflows/domain/people.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { DocumentTemplateSchema } from './document-template.schema.ts';
import { RehearsalSchema } from './rehearsal.schema.ts';
import { Code, JsonObject, TitlesSchema } from './titles.schema.ts';
import type { Term } from '../../workflows/domain/term.ts';

/** Only the shape: whether it is a term at all, and why not, is told by the rules of terms. */
const TermSchema = z.union([
  z.strictObject({ workingDays: z.number() }),
  z.strictObject({ calendarDays: z.number() }),
  z.strictObject({ calendarMonths: z.number() }),
  z.string(),
]) satisfies z.ZodType<Term>;

const RuleSchema = z.string().min(1).max(2_000);

/**
 * How much of one kind a regulation may have, far above an honest one: every rule is worked out for every application, and
 * what a case follows travels with it.
 */
const MANY = 300;
const FEW = 50;

/** The default chain of a broken term. */
const ESCALATION = [
  { to: 'head', within: { workingDays: 2 } },
  { to: 'controller', within: { workingDays: 5 } },
  { to: 'higher', within: { workingDays: 10 } },
] as const;

/** The shape of a regulation as it is written in a file or sent in; `checkRegulation` knows what it may say. */
export const RegulationSchema = z.strictObject({
  code: Code,
  version: z.int().positive(),
  title: TitlesSchema,
  agency: z.string(),
  zone: z.string(),
  calendar: Code.default('ru'),
  listed: z.enum(['always', 'trials']),
  validity: z
    .strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable() })
    .default({ from: null, to: null }),
  form: JsonObject,
  documents: z
    .array(
      z.strictObject({
        kind: Code,
        title: TitlesSchema,
        required: z.boolean(),
        when: RuleSchema.optional(),
        contentTypes: z.array(z.string()),
        maxBytes: z.number(),
        readers: z.array(z.enum(ROLES)).max(FEW).optional(),
      }),
    )
    .max(MANY),
  checks: z
    .array(
      z.strictObject({
        code: Code,
        when: RuleSchema.optional(),
        must: RuleSchema,
        path: z.string(),
        message: TitlesSchema,
      }),
    )
    .max(MANY)
    .default([]),
  rejections: z
    .array(z.strictObject({ code: Code, when: RuleSchema, message: TitlesSchema }))
    .max(MANY)
    .default([]),
  conflict: z
    .strictObject({ subject: z.array(z.string()).min(1).max(FEW) })
    .nullable()
    .default(null),
  slot: z.strictObject({ schedule: Code, field: z.string() }).nullable().default(null),
  charges: z
    .array(
      z.strictObject({
        code: Code,
        title: TitlesSchema,
        when: RuleSchema.optional(),
        amount: RuleSchema,
        ground: TitlesSchema,
      }),
    )
    .max(MANY)
    .default([]),
  registries: z
    .array(
      z.strictObject({
        registry: Code,
        compare: z.array(z.strictObject({ path: z.string(), field: z.string().min(1) })).max(MANY),
      }),
    )
    .max(FEW),
  fee: z
    .strictObject({
      amount: z.number(),
      currency: z.string(),
      purpose: TitlesSchema,
      methods: z.array(Code).max(FEW),
      rates: z
        .array(z.strictObject({ when: RuleSchema, amount: z.number(), ground: TitlesSchema }))
        .max(MANY)
        .default([]),
      exemptions: z
        .array(z.strictObject({ code: Code, when: RuleSchema, ground: TitlesSchema }))
        .max(MANY)
        .default([]),
      onTimeout: z.enum(['reject', 'archive', 'suspend']),
      lateMoney: z.enum(['revive', 'refund']),
    })
    .nullable(),
  routing: z
    .array(
      z.strictObject({
        territories: z.array(z.string().min(1)),
        when: RuleSchema.optional(),
        unit: z.string(),
      }),
    )
    .max(MANY),
  steps: z
    .array(
      z.strictObject({
        code: Code,
        title: TitlesSchema,
        role: z.enum(['officer', 'head', 'system']),
        automatic: z.boolean(),
        signature: z.boolean(),
        document: DocumentTemplateSchema.optional(),
        when: RuleSchema.optional(),
        term: TermSchema.optional(),
        register: z
          .strictObject({ registry: Code, record: z.record(z.string(), z.string()) })
          .optional(),
        confirmsSlot: z.boolean().optional(),
      }),
    )
    .max(MANY),
  result: z.strictObject({ publish: z.enum(['automatic', 'officer']) }),
  terms: z.strictObject({
    firstCheck: TermSchema,
    whole: TermSchema,
    verification: TermSchema,
    appealReview: TermSchema,
    appealExpedited: TermSchema,
    maxExtension: TermSchema,
    court: TermSchema.default({ calendarMonths: 3 }),
  }),
  windows: z.strictObject({
    completion: TermSchema,
    payment: TermSchema,
    clarification: TermSchema,
    rework: TermSchema,
    acceptance: TermSchema,
    appeal: TermSchema,
  }),
  reminders: z
    .array(z.union([z.number(), z.literal('lastWorkingDay')]))
    .default([50, 80, 'lastWorkingDay']),
  escalation: z
    .array(z.strictObject({ to: z.enum(ESCALATION_LEVELS), within: TermSchema }))
    .default([...ESCALATION]),
  articles: z
    .partialRecord(
      z.enum([
        ...(['firstCheck', 'whole', 'verification', 'appealReview', 'appealExpedited'] as const),
        ...(['maxExtension', 'court', 'completion', 'payment', 'clarification'] as const),
        ...(['rework', 'acceptance', 'appeal'] as const),
      ]),
      TitlesSchema,
    )
    .default({}),
  examples: z.array(z.strictObject({ form: JsonObject, territory: z.string().min(1) })).max(FEW),
  rehearsals: z.array(RehearsalSchema).max(MANY).default([]),
}) satisfies z.ZodType<Regulation>;
