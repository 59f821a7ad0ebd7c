import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { readAnswer } from './read-answer.ts';
import { verdictOf } from './verdict-of.ts';

export interface ClamdAddress {
  CLAMD_HOST: string;
  CLAMD_PORT: number;
}

/** Of silence, while content is sent and while the verdict is awaited. */
const SILENCE_MS = 120_000;
const BEAT_MS = 5_000;
/** A chunk is its length in four bytes, then the content; one of no length is the end. */
const LENGTH_BYTES = 4;

/**
 * What clamd finds in the content: the name of a signature, or `null` if it is clean. Throws `ScannerUnavailable` where it
 * gives no verdict. Nothing is held in memory but what is on its way.
 * @param beat called every few seconds, for as long as it lasts
 */
export async function askClamd(
  { CLAMD_HOST: host, CLAMD_PORT: port }: ClamdAddress,
  content: Readable,
  beat: () => void,
): Promise<string | null> {
  const socket = createConnection({ host, port, timeout: SILENCE_MS });
  const beating = setInterval(beat, BEAT_MS);
  try {
    const answer = readAnswer(socket);
    // a scanner that has seen enough answers before all is sent
    return verdictOf(await Promise.race([answer, send(content, socket).then(() => answer)]));
  } finally {
    clearInterval(beating);
    socket.destroy();
  }
}

/** A connection that breaks is told by the answer that does not come; only the content's own failure is thrown. */
async function send(content: Readable, socket: Socket): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (socket.destroyed) return;
    socket.write(lengthOf(chunk));
    if (!socket.write(chunk)) await drained(socket);
  }
  socket.write(lengthOf(Buffer.alloc(0)));
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(chunk.length);
  return length;
}

async function drained(socket: Socket): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const first = [once(socket, 'drain', { signal }), once(socket, 'close', { signal })];
  await Promise.race(first).catch(() => undefined);
  over.abort();
}
