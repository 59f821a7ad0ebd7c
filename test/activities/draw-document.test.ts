import { expect, test } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { drawDocument, type PrintedDocument } from '../../activities/draw-document.ts';

const CERTIFICATE: PrintedDocument = {
  issuer: 'Министерство внутренних дел',
  title: 'Справка',
  subtitle: '№ 2026-0000017-4 от 12.05.2026',
  lines: ['Выдана: Иванова Мария Петровна', 'Для представления: по месту работы'],
  note: 'Документ сформирован информационной системой.',
  madeAt: new Date('2026-05-12T09:00:00Z'),
};

/** The streams of a PDF, unpacked; those that are no packed text (fonts) stay out. */
function streamsOf(pdf: Buffer): string[] {
  const content = pdf.toString('latin1');
  return [...content.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, packed = '']) => {
    try {
      return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
}

const pagesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type \/Page\n/g)].length;

test('the same document is the same bytes, another instant is not', async () => {
  const [first, again] = [await drawDocument(CERTIFICATE), await drawDocument(CERTIFICATE)];
  expect(first.equals(again)).toBe(true);
  const later = { ...CERTIFICATE, madeAt: new Date('2026-05-13T09:00:00Z') };
  expect(first.equals(await drawDocument(later))).toBe(false);
});

test('it is one page with its own fonts, in which every Russian letter can be read back', async () => {
  const pdf = await drawDocument(CERTIFICATE);
  expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
  expect(pagesOf(pdf)).toBe(1);
  expect(pdf.toString('latin1')).toMatch(/\/FontFile2/);
  const maps = streamsOf(pdf)
    .filter((stream) => stream.includes('beginbfrange'))
    .join('\n');
  const written = new Set([CERTIFICATE.title, ...CERTIFICATE.lines].join('').replaceAll(' ', ''));
  for (const letter of written) {
    expect(maps).toContain(letter.charCodeAt(0).toString(16).padStart(4, '0'));
  }
});

test('a long text goes on over more pages', async () => {
  const lines = Array.from({ length: 40 }, () => 'Технические условия объекта. '.repeat(20));
  expect(pagesOf(await drawDocument({ ...CERTIFICATE, lines }))).toBeGreaterThan(3);
});
