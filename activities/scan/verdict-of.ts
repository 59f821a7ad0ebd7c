import { ScannerUnavailable } from './scanner-unavailable.ts';

/**
 * The signature that clamd's answer to a stream names, or `null` if it found nothing. Anything else is no verdict: an
 * error, an answer to another question, noise.
 */
export function verdictOf(answer: string): string | null {
  if (answer === 'stream: OK') return null;
  const found = /^stream: (\S[^\n]*) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return found;
  if (/size limit exceeded/i.test(answer)) {
    throw new ScannerUnavailable('The scanner takes no file of this size: raise StreamMaxLength');
  }
  throw new ScannerUnavailable('The scanner gave no verdict');
}
