import { text, type Language, type TextKey } from '../workflows/domain/texts.ts';
import { AppError } from './app-error.ts';

export type InputCode = TextKey extends infer Key
  ? Key extends `input.${infer Code}`
    ? Code
    : never
  : never;

/** The 400 for one wrong field; `code` is a key of the texts under `input.`. */
export function invalidRequest(
  language: Language,
  path: string,
  code: InputCode,
  params?: Record<string, string | number>,
): AppError {
  const message = text(language, `input.${code}`, params);
  return new AppError('invalid_request', { errors: [{ path, code, message }] });
}
