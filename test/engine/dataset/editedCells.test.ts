/** Cells of a table in which rows come and change: what the writing and all rules of a trial read instead of the sheet. */
import { EditedCells, gridOf, tableOver, withRows, type CellGrid, type RawTable } from '../../../src/engine/dataset';

const rest = { name: 'Desa', sheet: 'Desa', kind: 'range', top: 4, left: 1, merges: [] } as const;

/** Three rows of two columns of a sheet that goes on to the right and below, as those read from a file do. */
const read = (): RawTable =>
  tableOver(rest, { rowCount: 3, columnCount: 2, at: (row, column) => `${row}${String.fromCharCode(97 + column)}` });

/** All cells as they are by now. */
const cellsOf = (edited: EditedCells) => Array.from({ length: edited.rowCount }, (_, row) => edited.row(row));

test('rows that are put in stand before those below, in their order, and the sheet as read stays as it was', () => {
  const raw = read();
  const edited = new EditedCells(gridOf(raw), 2);
  expect([edited.insert(), edited.insert()]).toEqual([2, 3]);
  edited.writable(2)?.push('baru', 'satu');
  edited.writable(3)?.push('baru');
  const last = edited.writable(4);
  if (last !== undefined) last[1] = 'jumlah';
  expect(cellsOf(edited)).toEqual([
    ['0a', '0b'],
    ['1a', '1b'],
    ['baru', 'satu'],
    ['baru', null],
    ['2a', 'jumlah'],
  ]);
  expect(gridOf(raw).at(2, 1)).toBe('2b');
});

test('a row that was changed before others are put in moves with its cells', () => {
  const edited = new EditedCells(gridOf(read()), 1);
  const own = edited.writable(2);
  if (own !== undefined) own[0] = 'lain';
  edited.insert();
  expect(edited.row(3)).toEqual(['lain', '2b']);
  expect(edited.row(2)).toEqual(['1a', '1b']);
});

test('another column is blank below its header, whatever stands beside the table in its sheet', () => {
  const edited = new EditedCells(gridOf(read()), 3);
  const position = edited.widen();
  const header = edited.writable(0);
  if (header !== undefined) header[position] = 'Tunggakan Jasa';
  expect(cellsOf(edited).map((row) => row[position])).toEqual(['Tunggakan Jasa', null, null]);
  expect(edited.grid.columnCount).toBe(3);
});

test('outside the table there is nothing to read and nothing to change', () => {
  const edited = new EditedCells(gridOf(read()), 3);
  expect([edited.at(-1, 0), edited.at(3, 0), edited.at(0, 2)]).toEqual([null, null, null]);
  expect([edited.writable(-1), edited.writable(3)]).toEqual([undefined, undefined]);
});

const rowsOf = ({ rowCount, columnCount, at }: CellGrid) =>
  Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (_, column) => at(row, column)));

test('what is laid over edited cells becomes one with them, and leaves them as they were', () => {
  const first = new EditedCells(gridOf(read()), 2);
  first.writable(first.insert())?.push('baru');
  const before = rowsOf(first.grid);
  const second = new EditedCells(first.grid, 3);
  const own = second.writable(2);
  if (own !== undefined) own[1] = 'lagi';
  second.writable(second.insert())?.push('kedua', 'baris');
  second.put(0, ['judul', null]);
  expect(rowsOf(second.grid)).toEqual([
    ['judul', null],
    ['1a', '1b'],
    ['baru', 'lagi'],
    ['kedua', 'baris'],
    ['2a', '2b'],
  ]);
  expect(rowsOf(first.grid)).toEqual(before);
});

test('rows that are put in elsewhere than before stand where they are put in', () => {
  const first = new EditedCells(gridOf(read()), 1);
  first.writable(first.insert())?.push('satu', null);
  const second = new EditedCells(first.grid, 4);
  second.writable(second.insert())?.push('bawah', null);
  expect(rowsOf(second.grid).map(([cell]) => cell)).toEqual(['0a', 'satu', '1a', '2a', 'bawah']);
});

test('a cell is reached as directly after many changes as after the first', () => {
  let asked = 0;
  const grid: CellGrid = {
    rowCount: 50,
    columnCount: 2,
    at: (row, column) => {
      asked += 1;
      return row * 2 + column;
    },
  };
  let table = tableOver(rest, grid);
  for (let change = 0; change < 20_000; change += 1)
    table = withRows(table, new Map([[rest.top + (change % 40), [change, 'x']]]));
  // Deeper layers would be more calls than there is room for.
  expect(gridOf(table).at(45, 1)).toBe(91);
  expect(asked).toBe(1);
  expect(gridOf(table).at(39, 0)).toBe(19_999);
});
