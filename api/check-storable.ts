import type { Language } from '../workflows/domain/texts.ts';
import { invalidRequest } from './invalid-request.ts';

/** No form of a public service nests deeper, and every walk over a body is recursive. */
const MAX_DEPTH = 32;

/**
 * Refuses what JSON can say and PostgreSQL cannot keep: NUL characters, halves of surrogate pairs, numbers beyond
 * the range of a double.
 */
export function checkStorable(value: unknown, language: Language, path: string[] = []): void {
  const refuse = (code: 'not_text' | 'not_finite' | 'too_deep') =>
    invalidRequest(language, path.join('.'), code);

  if (typeof value === 'string' && !isStorableText(value)) throw refuse('not_text');
  if (typeof value === 'number' && !Number.isFinite(value)) throw refuse('not_finite');
  if (typeof value !== 'object' || value === null) return;
  if (path.length === MAX_DEPTH) throw refuse('too_deep');
  for (const [name, item] of Object.entries(value)) {
    if (!isStorableText(name)) throw refuse('not_text');
    checkStorable(item, language, [...path, name]);
  }
}

/** Whether PostgreSQL can keep the text. */
export function isStorableText(value: string): boolean {
  return !value.includes('\0') && !/\p{Surrogate}/u.test(value);
}
