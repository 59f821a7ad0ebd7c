import { expect, test } from '@jest/globals';
import { drawDocument } from '../../activities/draw-document.ts';
import { codeOn, textsOf } from '../givens/pdf-pages.ts';
import { CHECK, PRINTED } from '../givens/printed-document.ts';

test('the same document is the same bytes, another instant is not', async () => {
  const [first, again] = [await drawDocument(PRINTED), await drawDocument(PRINTED)];
  expect(first.equals(again)).toBe(true);
  const later = { ...PRINTED, madeAt: new Date('2026-05-13T09:00:00Z') };
  expect(first.equals(await drawDocument(later))).toBe(false);
});

test('it is one page with its own fonts, in which all that it says can be read back', async () => {
  const pdf = await drawDocument(PRINTED);
  expect(pdf.toString('latin1')).toMatch(/\/FontFile2/);
  const pages = await textsOf(pdf);
  expect(pages).toHaveLength(1);
  const said = [PRINTED.issuer, PRINTED.title, PRINTED.subtitle, ...PRINTED.lines, PRINTED.note];
  for (const words of [...said, PRINTED.signer?.position, PRINTED.signer?.name, CHECK.code]) {
    expect(pages[0]).toContain(words);
  }
});

test('the code on the printed page leads to its check', async () => {
  expect(await codeOn(await drawDocument(PRINTED))).toBe(CHECK.url);
});

test('a working paper has no code to check', async () => {
  const pdf = await drawDocument({ ...PRINTED, check: null });
  expect(await codeOn(pdf)).toBeNull();
  expect((await textsOf(pdf))[0]).toContain(PRINTED.note);
});

test('a long text goes on over more pages, each with its number, the code on the last', async () => {
  const lines = Array.from({ length: 40 }, (_, i) => `${i}. Технические условия. `.repeat(20));
  const pdf = await drawDocument({ ...PRINTED, lines });
  const pages = await textsOf(pdf);
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((page, i) => expect(page).toContain(`Страница ${i + 1} из ${pages.length}`));
  expect(pages.join('')).toContain('39. Технические');
  expect(pages.map((page) => page.includes(CHECK.code))).toEqual([
    ...pages.slice(1).map(() => false),
    true,
  ]);
  expect(await codeOn(pdf)).toBe(CHECK.url);
});

test.each([1, 7, 14, 17, 18, 19, 20, 21, 22, 24])(
  'after %i lines signer and code are whole, and no page is left empty',
  async (count) => {
    const lines = Array<string>(count).fill('Строка документа');
    const pages = await textsOf(await drawDocument({ ...PRINTED, lines }));
    expect(pages.at(-1)).toContain(CHECK.code);
    expect(pages.join('')).toContain(PRINTED.signer?.name);
    for (const page of pages) expect(page.length).toBeGreaterThan(60);
  },
);

test('one endless word, as somebody may write it, is broken and not lost', async () => {
  const word = 'АБВГДЕЖЗИК'.repeat(60);
  const [page = ''] = await textsOf(await drawDocument({ ...PRINTED, lines: [word] }));
  expect(page.replace(/\s/g, '')).toContain(word);
});
