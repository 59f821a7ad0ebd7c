import type { Language } from '../workflows/domain/texts.ts';
import { invalidRequest } from './invalid-request.ts';

/** A cursor of a list that is ordered by a growing number. */
export function writeOrdinal(ordinal: number): string {
  return Buffer.from(String(ordinal)).toString('base64url');
}

/** The number; throws `invalid_request` for a cursor that is not one of ours. */
export function readOrdinal(cursor: string | null, language: Language): number | null {
  if (cursor === null) return null;
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,15}$/.test(text)) throw invalidRequest(language, 'cursor', 'cursor');
  return Number(text);
}
