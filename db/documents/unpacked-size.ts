import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflate, createInflateRaw, constants, inflate } from 'node:zlib';
import { isDeflated } from './is-deflated.ts';
import { readAt } from './read-at.ts';

/** What is packed twice unpacks in the second step at most so much for the first step's beginning. */
const FIRST_BYTES = 64 * 1024;
/** A file may hold thousands of short streams: read little first. */
const FIRST_CHUNK = 4 * 1024;
const LAST_CHUNK = 64 * 1024;
const MAX_SECOND_STEP = 4 * 1024 * 1024;

export interface Unpacked {
  /** bytes, at most a chunk more than the limit */
  size: number;
  /** How many packed bytes were read. */
  read: number;
  isBomb: boolean;
}

/**
 * How much the deflated data at `start` unpack to; reading stops at `limit`. Nothing is kept. Data that are no such data
 * unpack to what came before the fault.
 */
export async function unpackedSize(
  file: FileHandle,
  { start, end, limit, raw }: { start: number; end: number; limit: number; raw: boolean },
): Promise<Unpacked> {
  const unpacker = raw ? createInflateRaw() : createInflate();
  const source = Readable.from(bytesOf(file, start, end));
  source.pipe(unpacker);
  source.once('error', (error) => unpacker.destroy(error));
  let size = 0;
  let first = Buffer.alloc(0);
  let isTooMuch = false;
  try {
    for await (const chunk of unpacker as AsyncIterable<Buffer>) {
      if (first.length < FIRST_BYTES) first = Buffer.concat([first, chunk]);
      size += chunk.length;
      isTooMuch = size > limit;
      if (isTooMuch) break;
    }
  } catch {
    // broken data end here; how much came before is known
  } finally {
    source.destroy();
  }
  const isBomb = isTooMuch || (await unpacksAgain(first));
  return { size, read: unpacker.bytesWritten, isBomb };
}

/** Deflated within the deflated, far beyond what an honest file has. */
async function unpacksAgain(first: Buffer): Promise<boolean> {
  if (!isDeflated(first)) return false;
  return await new Promise((resolve) => {
    const options = { maxOutputLength: MAX_SECOND_STEP, finishFlush: constants.Z_SYNC_FLUSH };
    inflate(first.subarray(0, FIRST_BYTES), options, (error) => {
      resolve(error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
    });
  });
}

async function* bytesOf(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  let chunk = FIRST_CHUNK;
  for (let at = start; at < end;) {
    const bytes = await readAt(file, at, Math.min(chunk, end - at));
    if (bytes.length === 0) return;
    yield bytes;
    at += bytes.length;
    chunk = Math.min(2 * chunk, LAST_CHUNK);
  }
}
