import type { FileHandle } from 'node:fs/promises';
import type { ContentProblem } from './content-problem.ts';
import { endsAsZip } from './ends-as-zip.ts';
import { imageSize } from './image-size.ts';
import { WEB_CODE } from './web-code.ts';
import { windowsOf } from './windows-of.ts';

/** Far more than any scanner makes; four bytes each once it is opened. */
const MAX_PIXELS = 100_000_000;
const MAX_SIDE = 30_000;

/** Archives by their first bytes, wherever those are. */
const OTHERS = ['Rar!\u001a\u0007', '7z\u00bc\u00af\u0027\u001c'];
/** Where a reader of PDF looks for its beginning. */
const PDF_HEAD = 1024;

/** Why a JPG or PNG is not taken: it is something else besides, or opens to more than it seems. */
export async function checkImage(file: FileHandle, size: number): Promise<ContentProblem | null> {
  const pixels = await imageSize(file);
  if (pixels) {
    const { width, height } = pixels;
    if (width === 0 || height === 0) return 'damaged';
    const isHuge = width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE;
    if (isHuge) return 'too_many_pixels';
  }
  if (await endsAsZip(file, size)) return 'polyglot';
  for await (const { text, at } of windowsOf(file)) {
    if (at === 0 && text.slice(0, PDF_HEAD).includes('%PDF-')) return 'polyglot';
    if (WEB_CODE.test(text) || OTHERS.some((other) => text.includes(other))) return 'polyglot';
  }
  return null;
}
