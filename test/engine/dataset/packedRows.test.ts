import { gridOf, PackedRows, rowOf, tableOfRows } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { seeded } from '../../../src/programme/sample/random';

const rest = { name: 'Desa', sheet: 'Desa', kind: 'table', top: 0, left: 0, merges: [] } as const;

/** Cells of every kind, those among them that do not fit where the first ones are kept. */
const cells: readonly CellValue[] = [
  ...[null, 0, 1, -1, 2_147_483_647, 2_147_483_648, -2_147_483_649, 0.1, 1e300, NaN, Infinity],
  ...['', ' ', 'Desa', 'desa', '001', 'null', true, false],
];

function rowsOf(count: number, width: number): CellValue[][] {
  const random = seeded(7);
  return Array.from({ length: count }, () =>
    Array.from({ length: width }, () => cells[random.int(0, cells.length - 1)] ?? null),
  );
}

function packed(rows: readonly (readonly CellValue[])[], width: number): PackedRows {
  const all = new PackedRows(width);
  for (const row of rows) all.add(row);
  return all;
}

test('rows that are packed come out as they went in, whatever they hold', () => {
  const rows = rowsOf(10_000, 7);
  const all = packed(rows, 7);
  expect(all).toHaveLength(10_000);
  expect([...all]).toEqual(rows);
  expect(all.map((row, index) => [index, row])).toEqual(rows.map((row, index) => [index, row]));
  expect(rows.map((_, row) => all.at(row))).toEqual(rows);
});

test('a row is asked for as of an array', () => {
  const rows = rowsOf(3, 2);
  const all = packed(rows, 2);
  for (const place of [-4, -3, -1, 0, 2, 3]) expect(all.at(place)).toEqual(rows.at(place));
});

test('a whole number stays what it was when one comes that is none', () => {
  const column = [1, 2, -3, 70_000, 1.5, 3_000_000_000, 4];
  expect([
    ...packed(
      column.map((value) => [value]),
      1,
    ),
  ]).toEqual(column.map((value) => [value]));
});

test('cells that a row does not have are blank', () => {
  expect([...packed([['a'], [], [1, 2]], 2)]).toEqual([
    ['a', null],
    [null, null],
    [1, 2],
  ]);
});

test('a table of packed rows has the cells of one of arrays', () => {
  const headers = ['A', 'B', 'C'];
  const rows = rowsOf(200, 3);
  const [of, plain] = [packed(rows, 3), rows].map((each) => tableOfRows(rest, headers, each));
  expect(of?.values).toEqual(plain?.values);
  if (of === undefined || plain === undefined) throw new Error('no table');
  const [grid, other] = [gridOf(of), gridOf(plain)];
  expect([grid.rowCount, grid.columnCount]).toEqual([other.rowCount, other.columnCount]);
  for (let row = 0; row <= 201; row += 1) expect(rowOf(grid, row)).toEqual(rowOf(other, row));
});
