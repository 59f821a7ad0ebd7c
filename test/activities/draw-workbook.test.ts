import { expect, test } from '@jest/globals';
import Excel from 'exceljs';
import { fileTypeFromBuffer } from 'file-type';
import { drawWorkbook } from '../../activities/draw-workbook.ts';
import { CONTENT_TYPES } from '../../workflows/domain/content-types.ts';
import { CHECK, PRINTED } from '../givens/printed-document.ts';

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://evil.example","x")', '\t=1'];

async function cellsOf(content: Buffer): Promise<Excel.Cell[]> {
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(new Uint8Array(content).buffer);
  const cells: Excel.Cell[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (!cell.isMerged || cell.master === cell) cells.push(cell);
      });
    });
  });
  return cells;
}

test('a workbook says what the document says, in a table where the regulation has one', async () => {
  const columns = [
    { title: 'ИНН', value: '7701234560' },
    { title: 'Год', value: '2025' },
  ];
  const content = await drawWorkbook({ ...PRINTED, columns });
  expect((await fileTypeFromBuffer(content))?.mime).toBe(CONTENT_TYPES.xlsx);
  const said = (await cellsOf(content)).map(({ text }) => text);
  expect(said).toEqual([
    ...[PRINTED.issuer, PRINTED.title, PRINTED.subtitle, ...PRINTED.lines],
    ...['ИНН', 'Год', '7701234560', '2025'],
    'Руководитель подразделения: Орлова Елена Викторовна',
    PRINTED.note,
    expect.stringContaining(CHECK.url),
    `Код проверки: ${CHECK.code}`,
  ]);
});

test('what looks like a formula stays the text that somebody wrote', async () => {
  const columns = FORMULAS.map((value) => ({ title: value, value }));
  const cells = await cellsOf(await drawWorkbook({ ...PRINTED, lines: FORMULAS, columns }));
  const suspect = cells.filter(({ text }) => FORMULAS.includes(text));
  expect(suspect).toHaveLength(FORMULAS.length * 3);
  for (const cell of cells) {
    expect([cell.type, cell.numFmt]).toEqual([Excel.ValueType.String, '@']);
  }
});

test('a title that no sheet may have is no obstacle', async () => {
  const title = `Справка: [№ 1/2] ${'о расчётах '.repeat(10)}`;
  const cells = await cellsOf(await drawWorkbook({ ...PRINTED, title }));
  expect(cells[1]?.text).toBe(title);
});
