import type { FileHandle } from 'node:fs/promises';
import { readAt } from './read-at.ts';

const END_OF_DIRECTORY = Buffer.from('PK\u0005\u0006');
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

/**
 * Whether a reader of ZIP files would take this one for such, whatever stands before: it looks for the directory from the end,
 * just before its closing record, and forgives offsets that something put in front has shifted.
 */
export async function endsAsZip(file: FileHandle, size: number): Promise<boolean> {
  const tailSize = Math.min(size, END_SIZE + MAX_COMMENT);
  const tail = await readAt(file, size - tailSize, tailSize);
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end === -1 || end + END_SIZE > tail.length) return false;
  const places = [
    size - tailSize + end - tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ].filter((place) => place >= 0 && place < size);
  for (const place of places) {
    const start = await readAt(file, place, 4);
    if (start.length === 4 && start.readUInt32LE(0) === ENTRY) return true;
  }
  return false;
}
