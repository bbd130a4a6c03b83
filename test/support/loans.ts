import { readXlsx, writeXlsx } from 'hucre';
import type { WriteSheet } from 'hucre';
import type { RawTable } from '../../src/engine/dataset';
import type { CellValue } from '../../src/engine/schema';
import type { DataRows } from '../../src/workbook/port';
import type { Opened } from './benches';

/** Workbooks with a table of loans, for rows that come and go. */

/** A table of loans: code, name, amount, paid, and what is left as a formula. */
export const header = ['Nomor Pinjaman', 'Nama KSM', 'Pokok', 'Angsuran Pokok', 'Saldo'];
export const loan = (number: string, name: string, amount: number, paid: number): CellValue[] => [
  number,
  name,
  amount,
  paid,
  amount - paid,
];
export const first = loan('2001/0001', 'Mawar', 5_000_000, 1_000_000);
export const second = loan('2001/0002', 'Melati', 3_000_000, 500_000);
export const third = loan('2001/0003', '=Kenanga', 2_000_000, 0);
export const fourth = loan('2001/0004', 'Dahlia', 1_500_000, 250_000);

export interface Layout {
  readonly rows: readonly (readonly CellValue[])[];
  /** Blank rows at the end of the table that hold only their formula. */
  readonly blank?: number;
  readonly totals?: boolean;
  /** What stands below the table, from its first column on. */
  readonly below?: readonly (readonly CellValue[])[];
  readonly sheet?: Partial<WriteSheet>;
  readonly plain?: boolean;
}

/** A workbook whose table begins in B3; `Lain` names its cells. */
export async function book({
  rows,
  blank = 0,
  totals = false,
  below = [],
  sheet = {},
  plain = false,
}: Layout): Promise<Uint8Array> {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const end = 3 + rows.length + blank;
  for (let row = 4; row <= end; row += 1) {
    const result = rows[row - 4]?.[4];
    const formula = `IF(D${row}="","",D${row}-E${row})`;
    cells.set(`${row - 1},5`, { formula, formulaResult: result ?? '', value: result ?? '' });
    cells.set(`${row - 1},1`, { style: { numFmt: '@' } });
    cells.set(`${row - 1},3`, { style: { numFmt: '#,##0' } });
  }
  const line = (cellsOfRow: readonly CellValue[]): CellValue[] => [null, ...cellsOfRow];
  const blanks = Array.from({ length: blank }, () => line([]));
  const all = [['Daftar'], [], line(header), ...rows.map(line), ...blanks];
  if (totals) all.push(line(['Jumlah']));
  all.push(...below.map(line));
  const last = end + (totals ? 1 : 0);
  return writeXlsx({
    sheets: [
      {
        name: plain ? 'Pinjaman' : 'Data',
        rows: all,
        cells,
        ...(plain
          ? {}
          : {
              tables: [
                {
                  name: 'Pinjaman',
                  range: `B3:F${last}`,
                  columns: header.map((name) => ({ name })),
                  showTotalRow: totals,
                },
              ],
            }),
        ...sheet,
      },
      {
        name: 'Lain',
        rows: [['x', 'y']],
        cells: new Map([
          ['1,0', { formula: `SUM(${plain ? 'Pinjaman' : 'Data'}!D4:D${end})` }],
          ['1,1', { formula: `${plain ? 'Pinjaman' : 'Data'}!B4` }],
        ]),
      },
    ],
    namedRanges: plain ? [] : [{ name: 'Kunci', range: `Data!$B$4:$B$${end}` }],
  });
}

export async function table({ workbook }: Opened): Promise<RawTable> {
  const [found] = (await workbook.readTables(['Pinjaman'])).tables;
  if (found === undefined) throw new Error('The table is gone.');
  return found;
}

export type Change = Partial<Pick<DataRows, 'appended' | 'removed' | 'last' | 'header'>>;

export async function changes(opened: Opened, change: Change): Promise<DataRows> {
  const found = await table(opened);
  const last = found.top + found.values.length - 1;
  return { table: found, header: found.top, last, key: [0], appended: [], removed: [], ...change };
}

export async function apply(opened: Opened, change: Change): Promise<readonly number[]> {
  const [rows = []] = await opened.workbook.apply([], [], undefined, [await changes(opened, change)]);
  return rows;
}

export const rowsNow = async (opened: Opened): Promise<unknown[]> => (await table(opened)).values.slice(1);

export const filled = (rows: readonly unknown[]): unknown[] =>
  rows.filter((row) => (row as readonly CellValue[]).some((cell) => cell !== null));

export async function sheetNow(opened: Opened, name = 'Data') {
  const { sheets, namedRanges } = await readXlsx(await opened.save(), { readStyles: true });
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return { sheet, names: namedRanges ?? [], formula: (key: string) => sheet.cells?.get(key)?.formula };
}

/** The workbook with cells of its first sheet put in place. */
export async function withCells(bytes: Uint8Array, cells: NonNullable<WriteSheet['cells']>): Promise<Uint8Array> {
  const file = await readXlsx(bytes, { readStyles: true });
  const [sheet] = file.sheets;
  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const old = sheet?.cells?.get(key);
    sheet?.cells?.set(key, { type: 'number', value: null, ...(old?.style && { style: old.style }), ...cell } as never);
    const line = sheet?.rows[row];
    if (line !== undefined && cell.value !== undefined) line[column] = cell.value;
  }
  return writeXlsx({ sheets: file.sheets as unknown as WriteSheet[], namedRanges: file.namedRanges ?? [] });
}

/** The workbook with cells in H3:I9 of its first sheet, for a Table beside; with other Tables there, if given. */
export async function withCellsBeside(bytes: Uint8Array, tables?: WriteSheet['tables']): Promise<Uint8Array> {
  const file = await readXlsx(bytes, { readStyles: true });
  const [sheet] = file.sheets;
  sheet?.rows.forEach((row, index) => {
    row.length = 7;
    if (index >= 2) row.push(index === 2 ? 'Kode' : index, index === 2 ? 'Nama' : `nama ${index}`);
  });
  for (let row = sheet?.rows.length ?? 0; row < 9; row += 1)
    sheet?.rows.push([null, null, null, null, null, null, null, row, 'x']);
  const sheets = file.sheets as unknown as WriteSheet[];
  return writeXlsx({
    sheets: sheets.map((each, index) => (index === 0 && tables !== undefined ? { ...each, tables } : each)),
    namedRanges: file.namedRanges ?? [],
  });
}
