import { z } from 'zod';
import type { Titles } from '../../workflows/domain/regulation.ts';

/** A text of a regulation or of the directory, in both languages. */
export const TitlesSchema = z.strictObject({
  ru: z.string().min(1),
  en: z.string().min(1),
}) satisfies z.ZodType<Titles>;

/** A code of a regulation or of something in it. */
export const Code = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
