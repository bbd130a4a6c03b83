/** Cells of a table in which rows come and change: what the writing and all rules of a trial read instead of the sheet. */
import { gridOf, tableOver, type RawTable } from '../../../src/engine/dataset';
import { SketchedCells } from '../../../src/app/entry/sketchedCells';

const rest = { name: 'Desa', sheet: 'Desa', kind: 'range', top: 4, left: 1, merges: [] } as const;

/** Three rows of two columns of a sheet that goes on to the right and below, as those read from a file do. */
const read = (): RawTable =>
  tableOver(rest, { rowCount: 3, columnCount: 2, at: (row, column) => `${row}${String.fromCharCode(97 + column)}` });

/** All cells as they are by now. */
const cellsOf = (sketched: SketchedCells) => Array.from({ length: sketched.rowCount }, (_, row) => sketched.row(row));

test('rows that are put in stand before those below, in their order, and the sheet as read stays as it was', () => {
  const raw = read();
  const sketched = new SketchedCells(raw, 2);
  expect([sketched.insert(), sketched.insert()]).toEqual([2, 3]);
  sketched.writable(2)?.push('baru', 'satu');
  sketched.writable(3)?.push('baru');
  const last = sketched.writable(4);
  if (last !== undefined) last[1] = 'jumlah';
  expect(cellsOf(sketched)).toEqual([
    ['0a', '0b'],
    ['1a', '1b'],
    ['baru', 'satu'],
    ['baru', null],
    ['2a', 'jumlah'],
  ]);
  expect(gridOf(raw).at(2, 1)).toBe('2b');
});

test('a row that was changed before others are put in moves with its cells', () => {
  const sketched = new SketchedCells(read(), 1);
  const own = sketched.writable(2);
  if (own !== undefined) own[0] = 'lain';
  sketched.insert();
  expect(sketched.row(3)).toEqual(['lain', '2b']);
  expect(sketched.row(2)).toEqual(['1a', '1b']);
});

test('another column is blank below its header, whatever stands beside the table in its sheet', () => {
  const sketched = new SketchedCells(read(), 3);
  const position = sketched.widen();
  const header = sketched.writable(0);
  if (header !== undefined) header[position] = 'Tunggakan Jasa';
  expect(cellsOf(sketched).map((row) => row[position])).toEqual(['Tunggakan Jasa', null, null]);
  expect(sketched.grid.columnCount).toBe(3);
});

test('outside the table there is nothing to read and nothing to change', () => {
  const sketched = new SketchedCells(read(), 3);
  expect([sketched.at(-1, 0), sketched.at(3, 0), sketched.at(0, 2)]).toEqual([null, null, null]);
  expect([sketched.writable(-1), sketched.writable(3)]).toEqual([undefined, undefined]);
});
