import type { Socket } from 'node:net';
import { ScannerUnavailable } from './scanner-unavailable.ts';

/** No answer of clamd is longer. */
const MAX_BYTES = 4_096;
const END = '\0';

/** The one answer that clamd gives on a connection, whole or not at all: half of one is none. */
export function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (message: string, cause?: unknown) =>
      reject(new ScannerUnavailable(message, cause));
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const end = text.indexOf(END);
      if (end !== -1) resolve(text.slice(0, end));
      else if (text.length > MAX_BYTES) fail('The scanner does not stop talking');
    });
    socket.on('timeout', () => fail('The scanner is silent'));
    socket.on('error', (error) => fail('The scanner is out of reach', error));
    socket.on('close', () => fail('The scanner hung up'));
  });
}
