import type { FileHandle } from 'node:fs/promises';
import { readAt } from './read-at.ts';

const WINDOW = 256 * 1024;
/** So much of a window is seen again in the next: no pattern of ours is longer. */
const OVERLAP = 64;

/** A file as latin1 text, piece by piece, each with its position; neighbours overlap. */
export async function* windowsOf(
  file: FileHandle,
  from = 0,
): AsyncGenerator<{ text: string; at: number }> {
  for (let at = from; ; at += WINDOW - OVERLAP) {
    const bytes = await readAt(file, at, WINDOW);
    if (bytes.length > 0) yield { text: bytes.toString('latin1'), at };
    if (bytes.length < WINDOW) return;
  }
}
