import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf');

const MARGIN = 72;
const GREY = '#555555';

export interface PrintedDocument {
  issuer: string;
  title: string;
  subtitle: string;
  lines: readonly string[];
  /** Small print at the end. */
  note: string;
  madeAt: Date;
}

/** An A4 document as PDF. The same input gives the same bytes. */
export async function drawDocument(printed: PrintedDocument): Promise<Buffer> {
  const { issuer, title, subtitle, lines, note, madeAt } = printed;
  const [regular, bold] = await Promise.all([readFile(REGULAR), readFile(BOLD)]);
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: 'ru',
    displayTitle: true,
    info: { Title: title, Author: issuer, CreationDate: madeAt, ModDate: madeAt },
  });
  const bytes = buffer(pdf);
  pdf.registerFont('regular', regular).registerFont('bold', bold);

  pdf.font('bold').fontSize(13).text(issuer, { align: 'center' });
  const ruleAt = pdf.y + 10;
  pdf
    .moveTo(MARGIN, ruleAt)
    .lineTo(pdf.page.width - MARGIN, ruleAt)
    .lineWidth(0.8)
    .stroke();

  pdf.moveDown(4).fontSize(20).text(title, { align: 'center' });
  pdf.moveDown(0.4).font('regular').fontSize(12).text(subtitle, { align: 'center' });
  pdf.moveDown(2);
  for (const line of lines) pdf.text(line, { lineGap: 3, paragraphGap: 8 });

  pdf.moveDown(3).fontSize(9).fillColor(GREY).text(note);
  pdf.end();
  return bytes;
}
