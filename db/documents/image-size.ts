import type { FileHandle } from 'node:fs/promises';
import { readAt } from './read-at.ts';

interface Pixels {
  width: number;
  height: number;
}

const PNG = '\x89PNG';
const JPG = 0xffd8;
/** Segments before the picture's frame; a file that has more is not read further. */
const MAX_SEGMENTS = 5_000;

/** Width and height as the header of a PNG or JPG declares them; nothing is unpacked. `null`: it declares none. */
export async function imageSize(file: FileHandle): Promise<Pixels | null> {
  const head = await readAt(file, 0, 24);
  if (head.toString('latin1', 0, 4) === PNG && head.length === 24) {
    return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  }
  return head.length > 2 && head.readUInt16BE(0) === JPG ? frameOf(file) : null;
}

/** A JPG is a row of segments: a marker of two bytes, a length, content (ITU T.81, B.1). */
async function frameOf(file: FileHandle): Promise<Pixels | null> {
  let at = 2;
  for (let seen = 0; seen < MAX_SEGMENTS; seen += 1) {
    const segment = await readAt(file, at, 9);
    if (segment.length < 9 || segment.readUInt8(0) !== 0xff) return null;
    const marker = segment.readUInt8(1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) {
      return { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    } else at += 2 + segment.readUInt16BE(2);
  }
  return null;
}

/** SOF0 … SOF15 without the tables that share their range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
