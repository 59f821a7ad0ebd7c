import { z } from 'zod';
import type { Titles } from '../../workflows/domain/regulation.ts';

/** A text of a regulation or of the directory, in both languages. */
export const TitlesSchema = z.strictObject({
  ru: z.string().regex(/\S/),
  en: z.string().regex(/\S/),
}) satisfies z.ZodType<Titles>;

/** All there are: described by their names, since any JSON is defined by itself and a description would never end. */
const JSON_TYPES = ['object', 'array', 'string', 'number', 'boolean', 'null'] as const;
export const JsonObject = z.record(z.string(), z.json().meta({ type: [...JSON_TYPES] }));

/** A code of a regulation or of something in it. */
export const Code = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
