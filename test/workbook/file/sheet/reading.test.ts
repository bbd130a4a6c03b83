/** The sheet reader against hucre's, cell by cell: workbooks of the tests, and odd ones made by chance. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dateToSerial, type CellValue as HucreValue } from 'hucre';
import { readBook, type FileBook } from '../../../../src/workbook/file/sheet/book';
import { ZipFile } from '../../../../src/workbook/file/zip';
import { effort } from '../../../support/effort';
import { oddWorkbook } from '../../../support/oddWorkbook';
import { sampleFiles } from '../../../support/sample';
import { readModel } from '../../../standin/model/fileModel';
import { dressedFile } from '../../../field/workbooks';

type Cells = Readonly<Record<string, unknown>>;

/** What a sheet holds: values and formulas by place, merged areas, Tables, whether it is protected. */
interface Held {
  readonly name: string;
  readonly values: Cells;
  readonly formulas: readonly string[];
  readonly merges: readonly unknown[];
  readonly tables: readonly unknown[];
  readonly isProtected: boolean;
}

function heldIn({ sheets }: FileBook): readonly Held[] {
  return sheets.map(({ name, cells, merges, tables, isProtected }) => {
    const values: Record<string, unknown> = {};
    const formulas: string[] = [];
    // Formulas without a result may stand beyond what is filled.
    for (let row = 0; row <= cells.used.bottom + 500; row += 1)
      for (let column = 0; column <= cells.used.right + 100; column += 1) {
        const value = cells.at(row, column);
        if (value !== null) values[`${row},${column}`] = value;
        if (cells.isFormula(row, column)) formulas.push(`${row},${column}`);
      }
    return {
      name,
      values,
      formulas: formulas.sort(),
      merges,
      tables: tables.map(({ name: table, area, hasTotals }) => [table, area.top, area.left, hasTotals]),
      isProtected,
    };
  });
}

function plain(value: HucreValue | undefined): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? '########' : dateToSerial(value, false);
}

async function heldByHucre(bytes: Uint8Array): Promise<readonly Held[]> {
  const { sheets } = await readModel(bytes, 'x');
  return sheets.map((sheet) => {
    const values: Record<string, unknown> = {};
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        const value = plain(cell);
        if (value !== undefined) values[`${r},${c}`] = value;
      }),
    );
    const cells = [...(sheet.cells ?? [])];
    return {
      name: sheet.name,
      values,
      formulas: cells.flatMap(([place, { formula }]) => (formula === undefined ? [] : [place])).sort(),
      merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        top: startRow,
        left: startCol,
        bottom: endRow,
        right: endCol,
      })),
      tables: (sheet.tables ?? []).map(({ name, displayName, range = '', showTotalRow }) => {
        const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)/.exec(range) ?? [];
        const left = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        return [displayName ?? name, Number(row) - 1, left, showTotalRow === true];
      }),
      isProtected: sheet.protection !== undefined,
    };
  });
}

const read = (bytes: Uint8Array): Promise<FileBook> => readBook(ZipFile.open(bytes, 'x'), 'x');

async function expectReadAlike(bytes: Uint8Array): Promise<void> {
  expect(heldIn(await read(bytes))).toEqual(await heldByHucre(bytes));
}

const folders = ['test/field/files', 'test/corpus/files'].map((path) => join(__dirname, '../../../..', path));
const paths = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name)),
);

test.each(paths)('%s', async (path) => {
  await expectReadAlike(readFileSync(path));
});

test('a workbook of the sample, and one dressed in all that Excel offers', async () => {
  const [sample] = await sampleFiles();
  await expectReadAlike(sample?.bytes ?? new Uint8Array());
  await expectReadAlike(await dressedFile());
});

test('odd workbooks', async () => {
  for (let seed = 1; seed <= effort.runs(120, 1_000); seed += 1) {
    const bytes = await oddWorkbook(seed);
    expect({ seed, sheets: heldIn(await read(bytes)) }).toEqual({ seed, sheets: await heldByHucre(bytes) });
  }
});

test('it makes no difference in which pieces the bytes come', async () => {
  for (let seed = 1; seed <= effort.runs(20, 100); seed += 1) {
    const zip = ZipFile.open(await oddWorkbook(seed), 'x');
    const whole = await readBook(zip, 'x');
    const pieces = zip.pieces.bind(zip);
    zip.pieces = async function* (path: string) {
      let size = (seed % 5) + 1;
      for await (const piece of pieces(path))
        for (let at = 0; at < piece.length; at += size, size = (size % 11) + 1) yield piece.slice(at, at + size);
    };
    expect({ seed, sheets: heldIn(await readBook(zip, 'x')) }).toEqual({ seed, sheets: heldIn(whole) });
  }
});
