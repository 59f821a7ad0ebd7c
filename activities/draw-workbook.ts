import Excel from 'exceljs';
import { text } from '../workflows/domain/texts.ts';
import type { PrintedDocument } from './printed-document.ts';

/** A cell marked as text stays text when somebody edits it: `=1+1` is never worked out. */
const TEXT = '@';
/** Width of a column in characters: lines without a table have one wide column. */
const WIDE = 90;
const COLUMN = 24;
/** What Excel takes as the name of a sheet. */
const NAME_LENGTH = 31;

/** The document as an XLSX: one line a row, then the table, then who signed it and where it can be checked. */
export async function drawWorkbook(printed: PrintedDocument): Promise<Buffer> {
  const { issuer, title, subtitle, lines, columns = [], signer, check, note, language } = printed;
  const workbook = new Excel.Workbook();
  workbook.creator = issuer;
  workbook.title = title;
  workbook.created = printed.madeAt;
  workbook.modified = printed.madeAt;
  const sheet = workbook.addWorksheet(title.replace(/[[\]*?/\\:]/g, ' ').slice(0, NAME_LENGTH), {
    pageSetup: { orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  });
  const count = Math.max(columns.length, 1);
  for (let column = 1; column <= count; column += 1) {
    sheet.getColumn(column).width = columns.length > 0 ? COLUMN : WIDE;
  }

  const write = (values: readonly string[], bold = false): Excel.Row => {
    const row = sheet.addRow([...values]);
    row.eachCell((cell) => {
      cell.numFmt = TEXT;
      cell.font = { bold };
      cell.alignment = { wrapText: true, vertical: 'top' };
    });
    return row;
  };
  /** A row of one text over all columns. */
  const line = (value: string, bold = false): void => {
    const { number } = write([value], bold);
    if (count > 1) sheet.mergeCells(number, 1, number, count);
  };

  line(issuer, true);
  line(title, true);
  line(subtitle);
  sheet.addRow([]);
  for (const one of lines) line(one);
  if (columns.length > 0) {
    sheet.addRow([]);
    write(
      columns.map((column) => column.title),
      true,
    ).eachCell(frame);
    write(columns.map(({ value }) => value)).eachCell(frame);
  }
  sheet.addRow([]);
  if (signer) line(`${signer.position}: ${signer.name}`);
  line(note);
  if (check) {
    line(`${text(language, 'check.printed')} ${check.url}`);
    line(`${text(language, 'check.code')}: ${check.code}`, true);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function frame(cell: Excel.Cell): void {
  const side = { style: 'thin' } as const;
  cell.border = { top: side, left: side, bottom: side, right: side };
}
