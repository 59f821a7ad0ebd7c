import { z } from 'zod';
import type { DocumentTemplate } from '../../workflows/domain/regulation.ts';
import { Code, TitlesSchema } from './titles.schema.ts';

/** A document that an automatic step makes. */
export const DocumentTemplateSchema = z.strictObject({
  kind: Code,
  title: TitlesSchema,
  format: z.enum(['pdf', 'xlsx']).optional(),
  lines: z.array(z.string()).min(1),
  columns: z
    .array(z.strictObject({ title: TitlesSchema, value: z.string() }))
    .min(1)
    .optional(),
  issued: z.boolean().optional(),
  shown: z.array(z.string()).optional(),
}) satisfies z.ZodType<DocumentTemplate>;
