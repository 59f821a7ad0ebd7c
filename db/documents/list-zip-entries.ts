import type { FileHandle } from 'node:fs/promises';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 0xffff;
/** An office document has some dozens of parts; a directory beyond this is not one. */
const MAX_DIRECTORY = 1024 * 1024;

/**
 * The names in a ZIP file's central directory, or `null` if it has none that can be read. Nothing is unpacked, so an
 * archive that unpacks to terabytes costs nothing.
 */
export async function listZipEntries(file: FileHandle, size: number): Promise<string[] | null> {
  const tailSize = Math.min(size, END_SIZE + MAX_COMMENT);
  const tail = await readAt(file, size - tailSize, tailSize);
  const end = lastEnd(tail);
  if (end === null) return null;

  const directorySize = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (directorySize > MAX_DIRECTORY || offset + directorySize > size) return null;
  return namesOf(await readAt(file, offset, directorySize));
}

function lastEnd(tail: Buffer): number | null {
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function namesOf(directory: Buffer): string[] | null {
  const names: string[] = [];
  for (let at = 0; at < directory.length;) {
    if (at + ENTRY_SIZE > directory.length || directory.readUInt32LE(at) !== ENTRY) return null;
    const nameSize = directory.readUInt16LE(at + 28);
    const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const start = at + ENTRY_SIZE;
    names.push(directory.toString('utf8', start, start + nameSize));
    at = start + nameSize + rest;
  }
  return names;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
