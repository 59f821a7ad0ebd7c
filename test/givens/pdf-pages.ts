import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import jsQR from 'jsqr';

/** Pixels a point: 144 dots an inch, coarser than any printer. */
const SCALE = 2;
const BYTES = 4;
/** Where the foot of a page begins, at which somebody holds the camera: looking through all of it takes a reader long. */
const FOOT = 0.75;

let loading: ReturnType<typeof PDFiumLibrary.init> | undefined;

/** The text of each page of a PDF, as another program than made it reads it. */
export async function textsOf(pdf: Uint8Array): Promise<string[]> {
  return await withPages(pdf, (pages) => Promise.resolve(pages.map((page) => page.getText())));
}

/** Prints the last page of a PDF and reads the QR code on it; `null` if a reader finds none. */
export async function codeOn(pdf: Uint8Array): Promise<string | null> {
  return await withPages(pdf, async (pages) => {
    const printed = await pages.at(-1)?.render({ scale: SCALE, render: 'bitmap' });
    if (!printed) throw new Error('a PDF without pages');
    const { data, width, height } = printed;
    const top = Math.floor(height * FOOT);
    const foot = new Uint8ClampedArray(data.subarray(top * width * BYTES));
    return jsQR.default(foot, width, height - top)?.data ?? null;
  });
}

async function withPages<T>(
  pdf: Uint8Array,
  read: (pages: PDFiumPage[]) => Promise<T>,
): Promise<T> {
  loading ??= PDFiumLibrary.init();
  const document = await (await loading).loadDocument(pdf);
  try {
    return await read([...document.pages()]);
  } finally {
    document.destroy();
  }
}
