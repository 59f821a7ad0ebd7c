import { expect, test } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { detectContentType } from '../../../db/documents/content-type.ts';
import { CONTENT_TYPES } from '../../../workflows/domain/content-types.ts';
import { TEXTS } from '../../../workflows/domain/texts.ts';
import { emptyFolder } from '../../givens/running-part.ts';
import { zipOf } from '../../givens/zip.ts';

const folder = await emptyFolder();

async function detect(content: Buffer) {
  const file = join(folder, 'passport.pdf'); // whatever it is, it claims to be a PDF
  await writeFile(file, content);
  return detectContentType(file);
}

const docx = zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml');
const xlsx = zipOf('[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300', 'hex');
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);

test.each<[string, Buffer, string]>([
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'), CONTENT_TYPES.pdf],
  ['a DOCX', docx, CONTENT_TYPES.docx],
  ['an XLSX', xlsx, CONTENT_TYPES.xlsx],
  ['a PNG', png, CONTENT_TYPES.png],
  ['a JPG', jpg, CONTENT_TYPES.jpg],
])('%s is told by its content', async (_, content, contentType) => {
  expect(await detect(content)).toEqual({ contentType });
});

test.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['one byte', Buffer.from('x'), 'unknown_type'],
  ['a Windows program', exe, 'executable'],
  [
    'the program that runs this test',
    (await readFile(process.execPath)).subarray(0, 9000),
    'executable',
  ],
  ['a script', Buffer.from('#!/bin/sh\necho hello\n'), 'executable'],
  ['a ZIP', zipOf('passport.pdf'), 'archive'],
  ['a ZIP that names a document inside', zipOf('inner/word/document.xml'), 'archive'],
  [
    'a ZIP that claims to be two documents',
    zipOf('[Content_Types].xml', 'word/document.xml', 'xl/workbook.xml'),
    'archive',
  ],
  ['an Android program, which is a ZIP', zipOf('AndroidManifest.xml', 'classes.dex'), 'archive'],
  ['a GZIP', gzipSync('hello'), 'archive'],
  [
    'a DOCX with macros',
    zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
    'macros',
  ],
  ['a DOCX that broke off', docx.subarray(0, docx.length - 30), 'damaged'],
  ['a DOCX whose directory is elsewhere', withDirectoryAt(0xffffff00), 'damaged'],
  ['a DOCX whose directory is rubbish', withDirectoryAt(1), 'damaged'],
  ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown_type'],
  ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), 'unknown_type'],
])('%s is refused', async (_, content, problem) => {
  expect(await detect(content)).toEqual({ problem });
  expect(Object.keys(TEXTS)).toContain(`document.${problem}`);
});

function withDirectoryAt(offset: number): Buffer {
  const changed = Buffer.from(docx);
  changed.writeUInt32LE(offset, changed.length - 6);
  return changed;
}
