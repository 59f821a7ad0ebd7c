import { expect, test } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
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
  ['a PDF that is a ZIP besides', Buffer.concat([pdf(''), zipOf('a.txt')]), 'polyglot'],
  [
    'a PDF that is a page besides',
    Buffer.from('%PDF-1.4\n<script>alert(1)</script>%%EOF'),
    'polyglot',
  ],
  ['a PDF with a page after its end', Buffer.concat([pdf(''), Buffer.from('<html>')]), 'polyglot'],
  [
    'a JPG with a program for a web server',
    Buffer.concat([jpg, Buffer.from('<?php echo 1;')]),
    'polyglot',
  ],
  ['a PNG that is a ZIP besides', Buffer.concat([png, zipOf('a.txt')]), 'polyglot'],
  ['a JPG that is a PDF besides', Buffer.concat([jpg, pdf('')]), 'polyglot'],
  ['a DOCX with something behind it', Buffer.concat([docx, Buffer.from('<html>')]), 'polyglot'],
  ['an encrypted PDF', pdf('trailer\n<< /Size 9 /Encrypt 8 0 R >>\n'), 'encrypted'],
  ['a DOCX with a password', protectedOffice(), 'encrypted'],
  ['a PDF with a stream that unpacks to a flood', pdf(floodedStream()), 'bomb'],
  ['a PDF with a flood in a flood', pdf(floodedStream(2)), 'bomb'],
  ['a DOCX that declares a flood', withDeclaredSize(0xfffffff0), 'bomb'],
  ['a DOCX that unpacks to more than it declares', withDeclaredSize(3), 'bomb'],
  ['a PNG of a billion pixels', hugePng(), 'too_many_pixels'],
  ['a JPG of a billion pixels', hugeJpg(), 'too_many_pixels'],
  ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), 'unknown_type'],
])('%s is refused', async (_, content, problem) => {
  expect(await detect(content)).toEqual({ problem });
  expect(Object.keys(TEXTS)).toContain(`document.${problem}`);
});

function pdf(body: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(body), Buffer.from('\n%%EOF\n')]);
}

/** A stream of 300 MB, or of what unpacks to them in two steps. */
function floodedStream(steps = 1): Buffer {
  let packed = deflateSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 });
  for (let step = 1; step < steps; step += 1) packed = deflateSync(packed);
  return Buffer.concat([
    Buffer.from('1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

/** A container of the older office formats, with the stream that an encrypted document lies in. */
function protectedOffice(): Buffer {
  const container = Buffer.alloc(4096);
  container.write('d0cf11e0a1b11ae1', 0, 'hex');
  container.write('EncryptedPackage', 1024, 'utf16le');
  return container;
}

/** The size of the last entry, as the directory tells it. */
function withDeclaredSize(size: number): Buffer {
  const changed = Buffer.from(docx);
  const entry = changed.lastIndexOf(Buffer.from('PK\u0001\u0002'));
  changed.writeUInt32LE(size, entry + 24);
  return changed;
}

function hugePng(): Buffer {
  const changed = Buffer.from(png);
  changed.writeUInt32BE(32_000, 16);
  changed.writeUInt32BE(32_000, 20);
  return changed;
}

function hugeJpg(): Buffer {
  const frame = Buffer.from('ffc00011087d007d0003011100021100031100', 'hex');
  return Buffer.concat([jpg.subarray(0, 20), frame]);
}

function withDirectoryAt(offset: number): Buffer {
  const changed = Buffer.from(docx);
  changed.writeUInt32LE(offset, changed.length - 6);
  return changed;
}
