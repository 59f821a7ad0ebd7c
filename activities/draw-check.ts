import QRCode from 'qrcode';
import { text, type Language } from '../workflows/domain/texts.ts';

/** Side of the code with its quiet zone, in points: 31 mm, which a telephone reads from a printed page at arm's length. */
const SIDE = 88;
/** Modules of white that a reader needs around a code (ISO/IEC 18004). */
const QUIET = 4;
const GAP = 14;
const MARGIN = 72;
const GREY = '#555555';

/**
 * The foot of an issued document: a QR code that leads to the check page, its address and the code to type. It stands at the
 * lower margin of the last page, of a page of its own if there is no room.
 */
export function drawCheck(
  pdf: PDFKit.PDFDocument,
  { url, code, note, language }: { url: string; code: string; note: string; language: Language },
): void {
  const top = () => pdf.page.maxY() - SIDE;
  if (pdf.y + GAP > top()) pdf.addPage();
  const y = top();
  drawCode(pdf, url, { x: MARGIN, y });

  const x = MARGIN + SIDE + GAP;
  const width = pdf.page.width - MARGIN - x;
  pdf.fillColor(GREY).font('regular').fontSize(8.5);
  pdf.text(text(language, 'check.printed'), x, y + 5, { width });
  pdf.fontSize(7).text(url, { width, link: url, lineGap: 1 });
  pdf.fillColor('black').font('mono').fontSize(10);
  pdf.text(code, x, pdf.y + 5, { width });
  pdf.fillColor(GREY).font('regular').fontSize(7);
  pdf.text(note, x, pdf.y + 5, { width });
}

/** As shapes, not as an image: sharp in any size. Level M is read with 15 % of it lost. */
function drawCode(pdf: PDFKit.PDFDocument, url: string, at: { x: number; y: number }): void {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
  const side = SIDE / (modules.size + 2 * QUIET);
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      pdf.rect(at.x + (column + QUIET) * side, at.y + (row + QUIET) * side, side, side);
    }
  }
  pdf.fill('black');
}
