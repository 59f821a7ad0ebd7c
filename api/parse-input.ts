import { z } from 'zod';
import { text, type Language } from '../workflows/domain/texts.ts';
import { AppError, type FieldError } from './app-error.ts';

const LOCALES = { ru: z.locales.ru(), en: z.locales.en() };

/** `input` as `schema` reads it, or the 400 that names every wrong field in the caller's language. */
export function parseInput<Output>(
  schema: z.ZodType<Output>,
  input: unknown,
  language: Language,
): Output {
  const result = tryParse(schema, input, language);
  if ('errors' in result) throw new AppError('invalid_request', result);
  return result.data;
}

/** `input` as `schema` reads it, or every wrong field in the caller's language. */
export function tryParse<Output>(
  schema: z.ZodType<Output>,
  input: unknown,
  language: Language,
): { data: Output } | { errors: FieldError[] } {
  const result = schema.safeParse(input, { error: LOCALES[language].localeError });
  if (result.success) return { data: result.data };
  return { errors: result.error.issues.flatMap((issue) => fieldErrors(issue, language)) };
}

function fieldErrors(issue: z.core.$ZodIssue, language: Language): FieldError[] {
  if (issue.code !== 'unrecognized_keys') {
    return [{ path: pathOf(issue.path), code: issue.code, message: issue.message }];
  }
  return issue.keys.map((key) => ({
    path: pathOf([...issue.path, key]),
    code: 'unknown_field',
    message: text(language, 'input.unknown_field'),
  }));
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
