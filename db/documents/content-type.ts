import { fileTypeFromBuffer } from 'file-type';
import { open, type FileHandle } from 'node:fs/promises';
import pLimit from 'p-limit';
import {
  CONTENT_TYPES,
  isContentType,
  type ContentType,
} from '../../workflows/domain/content-types.ts';
import { checkImage } from './check-image.ts';
import { checkOffice } from './check-office.ts';
import { checkPdf } from './check-pdf.ts';
import type { ContentProblem } from './content-problem.ts';
import { windowsOf } from './windows-of.ts';

export type Detected = { contentType: ContentType } | { problem: ContentProblem };

/** Looking into a file may cost a second; others wait meanwhile. */
const AT_ONCE = 4;
/** Enough of a file to tell its type by. */
const HEAD_BYTES = 4100;
const ZIP = 'PK\u0003\u0004';
const SCRIPT = '#!';
const EXECUTABLES = ['exe', 'elf', 'macho', 'class', 'wasm', 'lnk', 'deb', 'rpm'];
const ARCHIVES = ['7z', 'rar', 'gz', 'bz2', 'xz', 'tar', 'cab', 'zst', 'lz4', 'lz'];
/** An office document with a password is such a container, with a stream of this name (UTF-16). */
const CONTAINER = 'cfb';
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1');

const limit = pLimit(AT_ONCE);

/** What a file is by its content, and whether it is that alone; its name is not asked. */
export function detectContentType(path: string): Promise<Detected> {
  return limit(async () => {
    const file = await open(path);
    try {
      return await detect(file, (await file.stat()).size);
    } finally {
      await file.close();
    }
  });
}

async function detect(file: FileHandle, size: number): Promise<Detected> {
  if (size === 0) return { problem: 'empty' };
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  const head = buffer.subarray(0, bytesRead);
  if (startsWith(head, ZIP)) return await checkOffice(file, size);

  const type = await fileTypeFromBuffer(head);
  const extension = type?.ext.split('.').at(-1) ?? '';
  if (startsWith(head, SCRIPT) || EXECUTABLES.includes(extension)) return { problem: 'executable' };
  if (ARCHIVES.includes(extension)) return { problem: 'archive' };
  if (extension === CONTAINER && (await isEncrypted(file))) return { problem: 'encrypted' };
  if (!type || !isContentType(type.mime)) return { problem: 'unknown_type' };
  const isPdf = type.mime === CONTENT_TYPES.pdf;
  const problem = await (isPdf ? checkPdf(file, size) : checkImage(file, size));
  return problem ? { problem } : { contentType: type.mime };
}

async function isEncrypted(file: FileHandle): Promise<boolean> {
  for await (const { text } of windowsOf(file)) {
    if (text.includes(ENCRYPTED_PACKAGE)) return true;
  }
  return false;
}

function startsWith(head: Buffer, signature: string): boolean {
  return head.toString('latin1', 0, signature.length) === signature;
}
