import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { text } from '../workflows/domain/texts.ts';
import { drawCheck } from './draw-check.ts';
import type { PrintedDocument } from './printed-document.ts';

const require = createRequire(import.meta.url);
const FONTS = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf'),
  mono: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'),
};

const MARGIN = 72;
const GREY = '#555555';
/** Distance of the page number from the lower edge. */
const FOOT = 44;

/** An A4 document as PDF. The same input gives the same bytes. */
export async function drawDocument(printed: PrintedDocument): Promise<Buffer> {
  const { issuer, title, subtitle, lines, language, madeAt } = printed;
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: language,
    displayTitle: true,
    bufferPages: true, // how many pages there are is known at the end
    info: { Title: title, Author: issuer, CreationDate: madeAt, ModDate: madeAt },
  });
  const bytes = buffer(pdf);
  for (const [name, file] of Object.entries(FONTS)) pdf.registerFont(name, await readFile(file));

  pdf.font('bold').fontSize(13).text(issuer, { align: 'center' });
  drawRule(pdf, pdf.y + 10);
  pdf.moveDown(4).fontSize(20).text(title, { align: 'center' });
  pdf.moveDown(0.4).font('regular').fontSize(12).text(subtitle, { align: 'center' });
  pdf.moveDown(2);
  for (const line of lines) pdf.text(line, { lineGap: 3, paragraphGap: 8 });

  drawSigner(pdf, printed);
  if (printed.check) drawCheck(pdf, { ...printed, ...printed.check });
  else pdf.moveDown(3).fontSize(9).fillColor(GREY).text(printed.note);
  numberPages(pdf, printed);
  pdf.end();
  return bytes;
}

function drawRule(pdf: PDFKit.PDFDocument, y: number): void {
  pdf
    .moveTo(MARGIN, y)
    .lineTo(pdf.page.width - MARGIN, y)
    .lineWidth(0.8)
    .stroke();
}

/** The position on the left, the name beside it, as on paper; the two are never parted by a page. */
function drawSigner(pdf: PDFKit.PDFDocument, { signer }: PrintedDocument): void {
  if (!signer) return;
  const width = pdf.page.width - 2 * MARGIN;
  const [left, right] = [{ width: width * 0.55 }, { width: width * 0.4, align: 'right' as const }];
  pdf.moveDown(2);
  const height = Math.max(
    pdf.heightOfString(signer.position, left),
    pdf.heightOfString(signer.name, right),
  );
  if (pdf.y + height > pdf.page.maxY()) pdf.addPage();
  const { y } = pdf;
  pdf.text(signer.position, MARGIN, y, left);
  pdf.text(signer.name, MARGIN + width * 0.6, y, right);
  pdf.x = MARGIN;
  pdf.y = y + height;
}

function numberPages(
  pdf: PDFKit.PDFDocument,
  { language, subtitle }: Pick<PrintedDocument, 'language' | 'subtitle'>,
): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0; // what is written below the margin would begin a new page
    const number = text(language, 'check.page', { page: page + 1, pages: count });
    const at = { width: pdf.page.width - 2 * MARGIN, align: 'center', lineBreak: false } as const;
    pdf.font('regular').fontSize(8).fillColor(GREY);
    pdf.text(`${subtitle} · ${number}`, MARGIN, pdf.page.height - FOOT, at);
  }
}
