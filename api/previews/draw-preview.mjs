/** A process that draws the pages of documents as PNG files: one message a picture, one answer a message. */
import { readFile, writeFile } from 'node:fs/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** The longer side, in pixels. */
const LONGER_SIDE = 1400;
const MAX_PIXELS = 100_000_000;
const PDF = 'application/pdf';

sharp.cache(false);
sharp.concurrency(1);

/** @type {ReturnType<typeof PDFiumLibrary.init> | undefined} */
let library;

/** @param {import('./create-previewer.ts').Picture} picture */
async function draw({ source, target, contentType, page }) {
  if (contentType !== PDF) {
    if (page !== 1) return 'no_page';
    await sharp(source, { limitInputPixels: MAX_PIXELS, sequentialRead: true })
      .rotate()
      .resize({ width: LONGER_SIDE, height: LONGER_SIDE, fit: 'inside', withoutEnlargement: true })
      .png()
      .toFile(target);
    return 'drawn';
  }
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(await readFile(source));
  try {
    if (page > document.getPageCount()) return 'no_page';
    const { width, height, data } = await document.getPage(page - 1).render(sizeOf(document, page));
    const raw = { width, height, channels: /** @type {const} */ (4) };
    await writeFile(target, await sharp(data, { raw }).png().toBuffer());
    return 'drawn';
  } finally {
    document.destroy();
  }
}

/**
 * The page at the size of the picture, whatever size it claims to have.
 * @param {import('@hyzyla/pdfium').PDFiumDocument} document
 * @param {number} page
 */
function sizeOf(document, page) {
  const { originalWidth, originalHeight } = document.getPage(page - 1).getOriginalSize();
  const scale = LONGER_SIDE / Math.max(originalWidth, originalHeight, 1);
  const along = (/** @type {number} */ side) => Math.max(1, Math.floor(side * scale));
  return {
    render: /** @type {const} */ ('bitmap'),
    width: along(originalWidth),
    height: along(originalHeight),
  };
}

process.on('message', (/** @type {import('./create-previewer.ts').Picture} */ picture) => {
  draw(picture).then(
    (drawn) => process.send?.(drawn),
    () => process.send?.('unreadable'),
  );
});
process.once('disconnect', () => process.exit(0));
