import { z } from 'zod';
import type { DocumentTemplate } from '../../workflows/domain/regulation.ts';
import { Code, TitlesSchema } from './titles.schema.ts';

/** Far above an honest one: a document is made while a case waits. */
const MANY = 300;
const MAX_LINE = 2_000;

/** A document that an automatic step makes. */
export const DocumentTemplateSchema = z.strictObject({
  kind: Code,
  title: TitlesSchema,
  format: z.enum(['pdf', 'xlsx']).optional(),
  lines: z.array(z.string().max(MAX_LINE)).min(1).max(MANY),
  columns: z
    .array(z.strictObject({ title: TitlesSchema, value: z.string().max(MAX_LINE) }))
    .min(1)
    .max(MANY)
    .optional(),
  issued: z.boolean().optional(),
  shown: z.array(z.string()).max(MANY).optional(),
}) satisfies z.ZodType<DocumentTemplate>;
