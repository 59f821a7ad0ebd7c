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
  const result = schema.safeParse(input, { error: LOCALES[language].localeError });
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => fieldErrors(issue, language));
  throw new AppError('invalid_request', { errors });
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
