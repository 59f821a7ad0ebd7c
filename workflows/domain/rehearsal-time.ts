import { parseInstant } from './instant.ts';
import { parseTerm } from './term.ts';

/** A case that still goes on then has been forgotten by somebody; so has a rehearsal that would act later. */
export const REHEARSED_DAYS = 3 * 366;

/**
 * The time, in milliseconds of the epoch, of an event that is given as an ISO 8601 duration after filing or as an ISO
 * instant; nothing for any other text.
 */
export function rehearsalTime(at: string, filedAt: number): number | undefined {
  if (at === 'PT0S') return filedAt;
  const term = parseTerm(at);
  return 'problem' in term ? parseInstant(at) : filedAt + term.amount;
}
