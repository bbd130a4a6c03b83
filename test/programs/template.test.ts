/** A prepared workbook in LibreOffice: its formulas calculate, and each native rule tells good values from bad ones. Only in `npm run test:all`. */
import { readXlsx, type DataValidation, type Sheet } from 'hucre';
import { Calculator } from '../../scripts/verify/libreoffice';
import { templateWorkbook } from '../../src/app';
import { columnLetters } from '../../src/engine/dataset';
import { columnsOf, isTable, tableOf, type CellValue, type ColumnSchema } from '../../src/engine/schema';
import { entryTexts } from '../../src/messages/entryTexts';
import { writeWorkbookFile } from '../../src/workbook/file';
import { escapeXml } from '../../src/workbook/file/xml';
import { ZipFile } from '../../src/workbook/file/zip';
import type { CellEdit } from '../../src/workbook/port';
import { areaSource } from '../support/areas';
import { openFile, programme, schema, wordsIn } from '../support/programme';

jest.setTimeout(600_000);

let calculator: Calculator;
beforeAll(async () => {
  calculator = await Calculator.start();
});
afterAll(() => calculator.stop());

const december = 42_004;
/** Column to the right of all tables from which on conditions stand as formulas. */
const firstTrial = 40;

async function template(): Promise<Uint8Array> {
  const whole = await areaSource('33.26');
  const part = whole?.areas.find(({ code }) => code === '33.26.15') ?? null;
  if (whole === null) throw new Error('no area');
  return writeWorkbookFile(templateWorkbook(programme, { whole, part }, december, entryTexts('id', wordsIn('id'))));
}

/** A value that a column takes, and one that it must not take; null where any text may stand. */
function examples(table: string, column: ColumnSchema): readonly [good: CellValue, bad: CellValue] | null {
  const { type, header, min = 0, max, above, refersTo, options } = column;
  if (refersTo === 'Desa') return ['33.26.15.2001', '33.26.15.9999'];
  if (refersTo === 'BKM') return ['BKM-33.26.15.2001', 'BKM-9'];
  if (refersTo !== undefined) return ['A-1', 'Z-9'];
  // Below, the bad one is written twice.
  if (header === tableOf(schema, table).key[0]) return ['A-1', 'A-2'];
  switch (type) {
    case 'choice':
      return [options?.[0] ?? '', 'lain sama sekali'];
    case 'yesno':
      return ['Ya', 'mungkin'];
    case 'int':
    case 'year':
      return [max ?? min + 3, 1.5];
    case 'rp':
      return [1_500_000, 1_500_000.5];
    case 'number':
      return [(above ?? min) + 0.5, above ?? min - 1];
    case 'percent':
      return [max ?? 1, (max ?? 1) + 0.01];
    case 'date':
    case 'month':
      return [december, 36_000];
    case 'text':
    case 'code':
      return null;
  }
}

/** A native condition as a formula in a cell of some row; it was written as seen from row 2. */
function asFormula(
  { type, formula1 = '', formula2 = '', operator }: DataValidation,
  column: number,
  row: number,
): string {
  const cell = `${columnLetters(column)}${row}`;
  const inRow = (formula: string): string => formula.replace(/(?<![A-Z\d_])(\$?[A-Z]{1,2})2(?!\d)/g, `$1${row}`);
  if (type === 'list') return `ISNUMBER(MATCH(${cell},${formula1},0))`;
  if (type === 'custom') return inRow(formula1);
  const whole = type === 'whole' ? `,${cell}=INT(${cell})` : '';
  if (operator === 'greaterThan') return `AND(ISNUMBER(${cell}),${cell}>${formula1})`;
  if (operator === 'greaterThanOrEqual') return `AND(ISNUMBER(${cell}),${cell}>=${formula1})`;
  return `AND(ISNUMBER(${cell}),${cell}>=${formula1},${cell}<=${formula2}${whole})`;
}

/** The rules over the rows of a sheet's table, by the columns they stand on. */
function rulesOf({ name, dataValidations = [] }: Sheet): readonly { column: number; rule: DataValidation }[] {
  return columnsOf(schema, name).flatMap((schemaColumn, column) => {
    const letter = columnLetters(column);
    const rule = dataValidations.find(({ range }) => range.startsWith(`${letter}2:`));
    return rule === undefined || examples(name, schemaColumn) === null ? [] : [{ column, rule }];
  });
}

test('each native condition is true for a good value and false for a bad one, and the calculated columns calculate', async () => {
  const bytes = await template();
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const tried = sheets.filter(
    ({ name }) => isTable(schema, name) && tableOf(schema, name).columns[0]?.prefilled !== true,
  );
  // Parents first: what a reference names must be there.
  const edits = tried.flatMap(({ name }) =>
    columnsOf(schema, name).flatMap((column, index): CellEdit[] => {
      const values = column.calculated === undefined ? examples(name, column) : null;
      if (values === null) return [];
      const rows = column.header === tableOf(schema, name).key[0] ? [values[0], values[1], values[1]] : values;
      return rows.map((after, at) => ({ sheet: name, row: at + 1, column: index, before: null, after }));
    }),
  );
  const filled = await openFile(bytes);
  await filled.apply(edits, []);
  const zip = ZipFile.open(await filled.save(), 'uji.xlsx');
  for (const sheet of tried) {
    const path = `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`;
    let xml = await zip.text(path);
    for (const row of [2, 3]) {
      const cells = rulesOf(sheet).map(({ column, rule }, at) => {
        const formula = escapeXml(asFormula(rule, column, row));
        return `<c r="${columnLetters(firstTrial + at)}${row}"><f>${formula}</f></c>`;
      });
      xml = xml.replace(
        new RegExp(`(<row r="${row}"[^>]*>.*?)</row>`, 's'),
        `$1${cells.join('').replaceAll('$', '$$$$')}</row>`,
      );
    }
    await zip.setText(path, xml);
  }
  const calculated = (await readXlsx(await calculator.calculate(await zip.save()))).sheets;
  let count = 0;
  for (const sheet of tried) {
    const rows = calculated.find(({ name }) => name === sheet.name)?.rows ?? [];
    rulesOf(sheet).forEach(({ column }, at) => {
      const place = `${sheet.name}, ${columnsOf(schema, sheet.name)[column]?.header ?? ''}`;
      count += 1;
      expect([place, rows[1]?.[firstTrial + at], rows[2]?.[firstTrial + at]]).toEqual([place, true, false]);
    });
  }
  expect(count).toBeGreaterThan(50);
  const pinjaman = calculated.find(({ name }) => name === 'Pinjaman')?.rows ?? [];
  const [head = []] = pinjaman;
  const cell = (row: number, header: string) => pinjaman[row]?.[head.indexOf(header)];
  expect(cell(1, 'Saldo')).toBe(0);
  expect(cell(1, 'Kolektibilitas')).toBe(3);
  expect(cell(10, 'Saldo') ?? '').toBe('');
});
