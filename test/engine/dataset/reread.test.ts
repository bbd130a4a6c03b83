/** One row of a table read again after it was edited: into the same columns, as the whole table would have been read, or not at all. */
import {
  isStillNoData,
  readDataset,
  rereadRow,
  rowCells,
  serialOf,
  type DataTable,
  type RawTable,
  type RowCells,
} from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { workbook } from '../../support/markdown';
import { schema } from '../../support/programme';

const markdown = `
  ## Angsuran at B3
  | Nomor Bukti | Nomor Pinjaman | Tanggal | Pokok | Jasa | Catatan Kami |
  | A-1 | P-1 | 2014-05-06 | 300 | 30 | lunas |
  | A-2 | P-2 | 2014-05-07 | 400 | 40 | |
  | Jumlah | | | 700 | 70 | |
  | | | | | | |
`;

/** The table as it was read; its first data row is row 4 of the sheet, the row of the sum row 6. */
function tableOf(change: (raw: RawTable) => RawTable = (raw) => raw) {
  const { tables } = workbook(markdown);
  const [first] = tables.map(change);
  if (!first) throw new Error('no table');
  const dataset = readDataset(schema, { tables: [first] });
  return { raw: first, table: dataset.tables.Angsuran };
}

const second: readonly CellValue[] = ['A-2', 'P-2', 41_766, 400, 40, null];
/** The second data row with some cells changed, by position. */
const edit = (changes: Readonly<Record<number, CellValue>>) => ({
  sheetRow: 4,
  cells: second.map((cell, position) => (position in changes ? (changes[position] ?? null) : cell)),
});

/** In a workbook whose period is not known. */
const reread = (table: DataTable, raw: RawTable, row: number, cells: RowCells) =>
  rereadRow(schema, table, raw, row, cells, null);

test('a row as it was last read has its place and its cells', () => {
  const { raw, table } = tableOf();
  expect(rowCells(table, raw, 1)).toEqual({ sheetRow: 4, cells: second });
  const shown = new Map([['4,1', '002']]);
  expect(rowCells(table, { ...raw, shown }, 1)).toEqual({ sheetRow: 4, cells: second, shown });
});

test('new values stand in the columns that everybody holds; the other rows stay as they were', () => {
  const { raw, table } = tableOf();
  const [codes, amounts] = [table.text('Nomor Pinjaman'), table.number('Pokok').values];
  expect(reread(table, raw, 1, edit({ 1: 'P-9', 3: 450 }))).toEqual([]);
  expect([...amounts]).toEqual([300, 450]);
  expect(Array.from(codes.codes, (code) => codes.dictionary[code])).toEqual(['P-1', 'P-9']);
  expect(rowCells(table, raw, 1).cells).toEqual(edit({ 1: 'P-9', 3: 450 }).cells);
  expect(table.rawValue(1, 'Pokok')).toBe(450);
  expect(table.rawValue(0, 'Pokok')).toBe(300);
  // A text that was there before is the same one again, and a blank cell is none.
  expect(reread(table, raw, 1, edit({ 1: 'P-1', 3: null }))).toEqual([]);
  expect(codes.codes[1]).toBe(codes.codes[0]);
  expect(amounts[1]).toBeNaN();
  expect(reread(table, raw, 1, edit({ 1: null }))).toEqual([]);
  expect(codes.codes[1]).toBe(-1);
});

test('faults stand at the row of the sheet', () => {
  const { raw, table } = tableOf();
  expect(reread(table, raw, 1, edit({ 3: 'empat ratus' }))).toEqual([
    expect.objectContaining({ rule: 'type', table: 'Angsuran', column: 'Pokok', sheetRow: 4, value: 'empat ratus' }),
  ]);
  expect(reread(table, raw, 1, edit({ 3: 'Rp 450' }))).toEqual([
    expect.objectContaining({ rule: 'type', sheetRow: 4, fix: { value: 450, certain: true } }),
  ]);
  expect(table.number('Pokok').values[1]).toBe(450);
});

test('the displayed text of a number in a text column is what is read', () => {
  const { raw, table } = tableOf();
  const shown = new Map([
    ['4,1', '007'],
    ['3,1', '001'],
  ]);
  reread(table, raw, 1, { ...edit({ 0: 7 }), shown });
  const { codes, dictionary } = table.text('Nomor Bukti');
  expect(Array.from(codes, (code) => dictionary[code])).toEqual(['A-1', '007']);
});

describe('the whole table has to be read again', () => {
  test('where a column that is not known changed; one that stays does no harm', () => {
    const { raw, table } = tableOf();
    expect(reread(table, raw, 1, edit({ 5: 'dibayar' }))).toBeNull();
    expect(reread(table, raw, 0, { sheetRow: 3, cells: ['A-1', 'P-1', 41_765, 310, 30, 'lunas'] })).toEqual([]);
    expect([...table.number('Pokok').values]).toEqual([310, 400]);
  });

  test('where the row is no data any more, and nothing has changed then', () => {
    const { raw, table } = tableOf();
    const blank = { 0: null, 1: null, 2: null, 3: null, 4: null };
    for (const changes of [blank, { ...blank, 0: 'Jumlah', 3: 400 }]) {
      expect(reread(table, raw, 1, edit(changes))).toBeNull();
    }
    expect([...table.number('Pokok').values]).toEqual([300, 400]);
  });

  test('where cells are merged over rows of data; not for a merged heading or cells side by side', () => {
    const merged = (top: number, bottom: number) =>
      tableOf((raw) => ({ ...raw, merges: [{ top, left: 1, bottom, right: 2 }] }));
    const over = merged(3, 4);
    expect(reread(over.table, over.raw, 1, edit({ 3: 450 }))).toBeNull();
    const beside = merged(4, 4);
    expect(reread(beside.table, beside.raw, 1, edit({ 3: 450 }))).toEqual([]);
    const above = merged(0, 1);
    expect(reread(above.table, above.raw, 1, edit({ 3: 450 }))).toEqual([]);
  });
});

test('a row that moves into the month after the period, or out of it, is another matter', () => {
  const { raw, table } = tableOf();
  const period = serialOf(2014, 5, 31);
  const on = (day: number) => rereadRow(schema, table, raw, 1, edit({ 2: day }), period);
  expect([on(period + 1), on(period + 30)]).toEqual([null, null]);
  expect([on(period), on(period + 31)]).toEqual([[], []]);
  const ahead = { sheetRow: 5, cells: ['A-3', 'P-1', period + 1, 700, 70, null] };
  expect(isStillNoData(schema, table, raw, ahead, period)).toBe(false);
});

describe('a row that is no data', () => {
  const { raw, table } = tableOf();
  const sum: readonly CellValue[] = ['Jumlah', null, null, 700, 70, null];
  const at = (sheetRow: number, cells: readonly CellValue[]) =>
    isStillNoData(schema, table, raw, { sheetRow, cells }, null);

  test('stays so as it was, and a sum with other amounts', () => {
    expect(at(5, sum)).toBe(true);
    expect(at(5, ['Jumlah', null, null, 750, 75, null])).toBe(true);
    expect(at(6, [null, null, null, null, null, null])).toBe(true);
    expect(at(6, ['', null, null, null, null, null])).toBe(true);
  });

  test('is data, or something else that is none, once it holds something else', () => {
    expect(at(5, ['A-3', 'P-1', 41_768, 700, 70, null])).toBe(false);
    expect(at(5, ['Total', null, null, 700, 70, null])).toBe(false);
    expect(at(6, ['A-3', null, null, null, null, null])).toBe(false);
    expect(at(6, sum)).toBe(false);
    expect(at(5, [null, null, null, null, null, null])).toBe(false);
  });

  test('the header itself has to be read anew once it changed', () => {
    const header = ['Nomor Bukti', 'Nomor Pinjaman', 'Tanggal', 'Pokok', 'Jasa', 'Catatan Kami'];
    expect(at(2, header)).toBe(true);
    expect(at(2, [...header.slice(0, 5), 'Catatan'])).toBe(false);
  });
});
