import type { Request } from 'express';
import type { Language } from '../workflows/domain/texts.ts';

/** The language of the answer: what `Accept-Language` prefers, Russian if it does not care. */
export function languageOf(request: Request<object>): Language {
  return request.acceptsLanguages('ru', 'en') === 'en' ? 'en' : 'ru';
}
