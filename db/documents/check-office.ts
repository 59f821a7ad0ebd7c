import type { FileHandle } from 'node:fs/promises';
import { CONTENT_TYPES, type ContentType } from '../../workflows/domain/content-types.ts';
import type { ContentProblem } from './content-problem.ts';
import { listZipEntries, type ZipEntry } from './list-zip-entries.ts';
import { readAt } from './read-at.ts';
import { unpackedSize } from './unpacked-size.ts';
import { WEB_CODE } from './web-code.ts';

/** The part of a ZIP that makes it an office document. */
const MAIN_PARTS: Readonly<Record<string, ContentType>> = {
  'word/document.xml': CONTENT_TYPES.docx,
  'xl/workbook.xml': CONTENT_TYPES.xlsx,
};
const OFFICE_CONTENTS = '[Content_Types].xml';
const MACROS = /(^|\/)vbaProject\.bin$/i;

const MEGABYTE = 1024 * 1024;
const MAX_ENTRIES = 10_000;
const MAX_UNPACKED = 512 * MEGABYTE;
/** A small file may well be repetitive; a large one that is this much so was made to be. */
const MAX_RATIO = 100;
const RATIO_COUNTS_FROM = 20 * MEGABYTE;

const PDF_HEAD = 1024;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** DOCX and XLSX are ZIP files: what lies in them tells them from an archive. */
export async function checkOffice(
  file: FileHandle,
  size: number,
): Promise<{ contentType: ContentType } | { problem: ContentProblem }> {
  const directory = await listZipEntries(file, size);
  if (!directory) return { problem: 'damaged' };
  const { entries, comment, trailing } = directory;
  const names = entries.map(({ name }) => name);
  const types = Object.entries(MAIN_PARTS).filter(([part]) => names.includes(part));
  const [found] = types;
  if (!found || types.length > 1 || !names.includes(OFFICE_CONTENTS)) return { problem: 'archive' };
  if (names.some((name) => MACROS.test(name))) return { problem: 'macros' };

  const head = (await readAt(file, 0, PDF_HEAD)).toString('latin1');
  const isOther = trailing > 0 || WEB_CODE.test(comment) || head.includes('%PDF-');
  if (isOther) return { problem: 'polyglot' };
  if (entries.some(({ isEncrypted }) => isEncrypted)) return { problem: 'encrypted' };
  if (declaresTooMuch(entries, size)) return { problem: 'bomb' };
  for (const entry of entries) {
    const problem = await problemOf(file, entry);
    if (problem) return { problem };
  }
  return { contentType: found[1] };
}

/** Entries that together are longer than the file share their content, the newer way to make a bomb. */
function declaresTooMuch(entries: readonly ZipEntry[], size: number): boolean {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  return (
    entries.length > MAX_ENTRIES ||
    packed > size ||
    unpacked > MAX_UNPACKED ||
    (unpacked > RATIO_COUNTS_FROM && unpacked / size > MAX_RATIO)
  );
}

/** Whether an entry is more than the directory says. */
async function problemOf(file: FileHandle, entry: ZipEntry): Promise<ContentProblem | null> {
  const header = await readAt(file, entry.offset, LOCAL_SIZE);
  const isHeader = header.length === LOCAL_SIZE && header.readUInt32LE(0) === LOCAL_HEADER;
  if (!isHeader || ![STORED, DEFLATED].includes(entry.method)) return 'damaged';
  if (entry.method === STORED) return entry.packed === entry.unpacked ? null : 'bomb';
  const start = entry.offset + LOCAL_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = { start, end: start + entry.packed, limit: entry.unpacked, raw: true };
  const { isBomb } = await unpackedSize(file, packed);
  return isBomb ? 'bomb' : null;
}
