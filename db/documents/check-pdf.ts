import type { FileHandle } from 'node:fs/promises';
import type { ContentProblem } from './content-problem.ts';
import { endsAsZip } from './ends-as-zip.ts';
import { isDeflated } from './is-deflated.ts';
import { readAt } from './read-at.ts';
import { unpackedSize } from './unpacked-size.ts';
import { WEB_CODE } from './web-code.ts';
import { windowsOf } from './windows-of.ts';

const MEGABYTE = 1024 * 1024;
/** A page scanned in colour at 600 dots an inch is 100 MB. */
const MAX_STREAM = 256 * MEGABYTE;
const MAX_TOGETHER = 1024 * MEGABYTE;
const MAX_STREAMS = 50_000;

/** In the trailer or in a cross-reference stream, neither of which is itself encrypted or packed (ISO 32000, 7.6.1). */
const ENCRYPTED = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;
const PHP = /<\?php\s/i;
const STREAM = /stream\r?\n/g;
const END = '%%EOF';
const HEAD = 1024;
const TAIL = 64 * 1024;

/** Why a PDF is not taken: it cannot be read by everybody, is something else besides, or unpacks to a flood. */
export async function checkPdf(file: FileHandle, size: number): Promise<ContentProblem | null> {
  if (await endsAsZip(file, size)) return 'polyglot';
  if (await isPage(file, size)) return 'polyglot';

  const streams: number[] = [];
  for await (const { text, at } of windowsOf(file)) {
    if (PHP.test(text)) return 'polyglot';
    if (ENCRYPTED.test(text)) return 'encrypted';
    for (const { index, 0: found } of text.matchAll(STREAM)) {
      const start = at + index + found.length;
      if (start > (streams.at(-1) ?? 0)) streams.push(start);
    }
    if (streams.length > MAX_STREAMS) return 'bomb';
  }
  return (await isBomb(file, size, streams)) ? 'bomb' : null;
}

/** What a browser looks at first, and what follows the end of the document. */
async function isPage(file: FileHandle, size: number): Promise<boolean> {
  const head = (await readAt(file, 0, HEAD)).toString('latin1');
  const tailSize = Math.min(size, TAIL);
  const tail = (await readAt(file, size - tailSize, tailSize)).toString('latin1');
  const end = tail.lastIndexOf(END);
  return WEB_CODE.test(head) || (end !== -1 && WEB_CODE.test(tail.slice(end)));
}

/** Unpacks every stream, and keeps nothing of it. */
async function isBomb(file: FileHandle, size: number, streams: number[]): Promise<boolean> {
  let together = 0;
  let passed = 0;
  for (const start of streams) {
    if (start < passed || !isDeflated(await readAt(file, start, 3))) continue;
    const packed = { start, end: size, limit: MAX_STREAM, raw: false };
    const { size: unpacked, read, isBomb } = await unpackedSize(file, packed);
    together += unpacked;
    if (isBomb || together > MAX_TOGETHER) return true;
    passed = start + read;
  }
  return false;
}
