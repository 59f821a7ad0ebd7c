import { z } from 'zod';

/**
 * What the stand-in scanner does wrong until told otherwise: `down` hangs up at once, `slow` answers late, `garbled` answers
 * what is no verdict, `cut` breaks off in the middle of the answer, `error` says that it failed.
 */
export const ScannerMode = z.strictObject({
  mode: z.enum(['normal', 'slow', 'down', 'garbled', 'cut', 'error']),
  delayMs: z.int().min(0).max(600_000).default(15_000),
});

/** @typedef {z.infer<typeof ScannerMode>} ScannerMode */

const GARBLED = ['PONG\0', 'stream: \0', 'stream: OKAY\0', '\u0007\u0008\0', 'OK\0'];
let garbledAnswers = 0;

/**
 * What is written to the client instead of `answer`.
 * @param {ScannerMode['mode']} mode
 * @param {string} answer
 */
export function misspoken(mode, answer) {
  if (mode === 'garbled') return GARBLED[garbledAnswers++ % GARBLED.length] ?? '';
  if (mode === 'cut') return answer.slice(0, Math.floor(answer.length / 2));
  if (mode === 'error') return 'stream: Can’t allocate memory ERROR\0';
  return answer;
}
