import type { FileHandle } from 'node:fs/promises';
import { readAt } from './read-at.ts';

export interface ZipEntry {
  name: string;
  isEncrypted: boolean;
  /** 0: stored; 8: deflated. */
  method: number;
  /** bytes, as the directory declares them */
  packed: number;
  unpacked: number;
  /** Of the entry's own header in the file. */
  offset: number;
}

export interface ZipDirectory {
  entries: ZipEntry[];
  /** What stands after the directory: a comment. */
  comment: string;
  /** Bytes after the end of the archive; those before it are counted in the entries' offsets or are a lie. */
  trailing: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 0xffff;
/** An office document has some dozens of parts; a directory beyond this is not one. */
const MAX_DIRECTORY = 1024 * 1024;

/**
 * A ZIP file's central directory, or `null` if it has none that can be read. Nothing is unpacked, so an archive that
 * unpacks to terabytes costs nothing.
 */
export async function listZipEntries(file: FileHandle, size: number): Promise<ZipDirectory | null> {
  const tailSize = Math.min(size, END_SIZE + MAX_COMMENT);
  const tail = await readAt(file, size - tailSize, tailSize);
  const end = lastEnd(tail);
  if (end === null) return null;

  const directorySize = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (directorySize > MAX_DIRECTORY || offset + directorySize > size) return null;
  const entries = entriesOf(await readAt(file, offset, directorySize));
  if (!entries) return null;
  const commentSize = tail.readUInt16LE(end + 20);
  const rest = tail.subarray(end + END_SIZE);
  return {
    entries,
    comment: rest.toString('latin1', 0, commentSize),
    trailing: Math.max(0, rest.length - commentSize),
  };
}

function lastEnd(tail: Buffer): number | null {
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function entriesOf(directory: Buffer): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  for (let at = 0; at < directory.length;) {
    if (at + ENTRY_SIZE > directory.length || directory.readUInt32LE(at) !== ENTRY) return null;
    const nameSize = directory.readUInt16LE(at + 28);
    const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const start = at + ENTRY_SIZE;
    entries.push({
      name: directory.toString('utf8', start, start + nameSize),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at = start + nameSize + rest;
  }
  return entries;
}
