import { fileTypeFromBuffer } from 'file-type';
import { open } from 'node:fs/promises';
import {
  CONTENT_TYPES,
  isContentType,
  type ContentType,
} from '../../workflows/domain/content-types.ts';
import { listZipEntries } from './list-zip-entries.ts';

/** Why a file is not taken, whatever the regulation says: the key of its text after `document.`. */
type ContentProblem = 'empty' | 'executable' | 'archive' | 'macros' | 'damaged' | 'unknown_type';

export type Detected = { contentType: ContentType } | { problem: ContentProblem };

/** Enough of a file to tell its type by. */
const HEAD_BYTES = 4100;
const ZIP = 'PK\u0003\u0004';
const SCRIPT = '#!';
const EXECUTABLES = ['exe', 'elf', 'macho', 'class', 'wasm', 'lnk', 'deb', 'rpm'];
const ARCHIVES = ['7z', 'rar', 'gz', 'bz2', 'xz', 'tar', 'cab', 'zst', 'lz4', 'lz'];
/** The part of a ZIP that makes it an office document. */
const MAIN_PARTS: Readonly<Record<string, ContentType>> = {
  'word/document.xml': CONTENT_TYPES.docx,
  'xl/workbook.xml': CONTENT_TYPES.xlsx,
};
const OFFICE_CONTENTS = '[Content_Types].xml';
const MACROS = /(^|\/)vbaProject\.bin$/i;

/** What a file is by its content; its name is not asked. */
export async function detectContentType(path: string): Promise<Detected> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) return { problem: 'empty' };
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    if (!startsWith(head, ZIP)) return await plainType(head);
    return officeType(await listZipEntries(file, size));
  } finally {
    await file.close();
  }
}

async function plainType(head: Buffer): Promise<Detected> {
  const type = await fileTypeFromBuffer(head);
  const extension = type?.ext.split('.').at(-1) ?? '';
  if (startsWith(head, SCRIPT) || EXECUTABLES.includes(extension)) return { problem: 'executable' };
  if (ARCHIVES.includes(extension)) return { problem: 'archive' };
  if (type && isContentType(type.mime)) return { contentType: type.mime };
  return { problem: 'unknown_type' };
}

/** DOCX and XLSX are ZIP files: what lies in them tells them from an archive. */
function officeType(entries: readonly string[] | null): Detected {
  if (!entries) return { problem: 'damaged' };
  const types = Object.entries(MAIN_PARTS).filter(([part]) => entries.includes(part));
  const [found] = types;
  if (!found || types.length > 1 || !entries.includes(OFFICE_CONTENTS))
    return { problem: 'archive' };
  if (entries.some((name) => MACROS.test(name))) return { problem: 'macros' };
  return { contentType: found[1] };
}

function startsWith(head: Buffer, signature: string): boolean {
  return head.toString('latin1', 0, signature.length) === signature;
}
