import type { Language } from '../workflows/domain/texts.ts';
import { invalidRequest } from './invalid-request.ts';

/** JSON of bytes that had to be seen as they came, to check their signature. */
export function readJson(bytes: Buffer, language: Language): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw invalidRequest(language, '', 'not_json');
  }
}
