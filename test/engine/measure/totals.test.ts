/** Sums and counts by area (docs/spec/indicators.md: a missing value never counts as 0), and the rows that are listed behind them. */
import { contributingRows } from '../../../src/engine/measure';
import { indexAreas } from '../../../src/engine/measure/areas';
import { rollUp, Totals } from '../../../src/engine/measure/totals';
import { baseArea, baseWorkbook, edited } from '../../support/base';
import { read } from '../../support/programme';

const rows = (...numbers: readonly number[]) => Int32Array.from(numbers);
const column = (...values: readonly number[]) => Float64Array.from(values);
const all = rows(0, 1, 2, 3);
/** Rows 0 and 1 are of cell 0, row 2 of cell 1, row 3 of none. */
const cellOf = (row: number): number => [0, 0, 1, -1][row] ?? -1;

describe('totals', () => {
  const totalsOf = (fill: (totals: Totals) => void, size = 3) => {
    const totals = new Totals(size);
    fill(totals);
    return Array.from({ length: size }, (_, cell) => totals.value(cell));
  };

  test('rows that belong to no cell are left out; a cell without rows is 0', () => {
    expect(totalsOf((totals) => totals.count(all, cellOf))).toEqual([2, 1, 0]);
    expect(totalsOf((totals) => totals.sum(all, cellOf, [column(5, 7, 11, 13)], null))).toEqual([12, 11, 0]);
  });

  test('a missing value adds nothing; where all are missing there is no sum', () => {
    expect(totalsOf((totals) => totals.sum(all, cellOf, [column(5, NaN, NaN, 13)], null))).toEqual([5, null, 0]);
  });

  test('of several columns what can be read counts', () => {
    const two = [column(1, NaN, NaN, 1), column(10, 20, NaN, 1)];
    expect(totalsOf((totals) => totals.sum(all, cellOf, two, null))).toEqual([31, null, 0]);
  });

  test('a weight multiplies; where it is missing the row is left out', () => {
    const weight = column(2, NaN, 0.5, 1);
    expect(totalsOf((totals) => totals.sum(all, cellOf, [column(3, 5, 8, 1)], weight))).toEqual([6, 4, 0]);
  });

  test('each id counts once, where it comes first; no id counts for nothing', () => {
    const idOf = (row: number): number => [4, 4, 4, 7][row] ?? -1;
    expect(totalsOf((totals) => totals.countDistinct(all, cellOf, idOf))).toEqual([1, 0, 0]);
    expect(totalsOf((totals) => totals.countDistinct(all, cellOf, (row) => (row === 0 ? -1 : row)))).toEqual([1, 1, 0]);
  });
});

describe('areas within areas', () => {
  const areas = indexAreas(read(baseWorkbook()), baseArea);

  test('hold what those that lie in them hold, group by group', () => {
    // Two groups; the desa have 1 to 4 of the first and 10 to 40 of the second, the rows without an area 100.
    const values = new Float64Array(2 * areas.slots.length);
    [1, 2, 3, 4].forEach((value, index) => values.set([value, 10 * value], 2 * (3 + index)));
    values[2 * areas.unlinked] = 100;
    rollUp(values, areas, 2);
    expect([...values]).toEqual([110, 100, 3, 30, 7, 70, 1, 10, 2, 20, 3, 30, 4, 40, 100, 0]);
  });

  test('of totals have what was looked at and what was left to add', () => {
    const totals = new Totals(areas.slots.length);
    totals.sum(rows(0, 1), (row) => 3 + row, [column(5, NaN)], null);
    totals.rollUp(areas, 1);
    expect(Array.from({ length: 5 }, (_, slot) => totals.value(slot))).toEqual([5, 5, 0, 5, null]);
  });
});

describe('rows behind a number', () => {
  const dataset = read(edited(baseWorkbook(), ['Pinjaman', 3, 'Saldo', null]));
  const part = { table: 'Pinjaman', column: 'Saldo', rows: rows(0, 1, 3), values: column(2_000_000, NaN, 5_500_000) };
  const other = { table: 'UPK', column: 'Laba', rows: rows(2), values: column(200_000) };
  const places = (order: 'place' | 'largest' | 'smallest') => {
    const list = contributingRows(dataset, [part, other], order);
    return Array.from({ length: list.count }, (_, index) => `${list.at(index).table}!${list.at(index).cell ?? '-'}`);
  };

  test('come as they stand, or by what they added; those that added nothing come last', () => {
    expect(places('place')).toEqual(['Pinjaman!N2', 'Pinjaman!N3', 'Pinjaman!N5', 'UPK!R4']);
    expect(places('largest')).toEqual(['Pinjaman!N5', 'Pinjaman!N2', 'UPK!R4', 'Pinjaman!N3']);
    expect(places('smallest')).toEqual(['UPK!R4', 'Pinjaman!N2', 'Pinjaman!N5', 'Pinjaman!N3']);
    expect(contributingRows(dataset, [part, other], 'place')).toMatchObject({ count: 4, missing: 1 });
  });

  test('are told with their sheet, row, key and what they added', () => {
    const list = contributingRows(dataset, [part, other], 'place');
    expect(list.at(1)).toEqual({
      table: 'Pinjaman',
      index: 1,
      sheet: 'Pinjaman',
      row: 3,
      cell: 'N3',
      column: 'Saldo',
      key: [{ column: 'Nomor Pinjaman', value: 'P-2' }],
      value: null,
    });
    expect(list.at(3)).toMatchObject({
      row: 4,
      key: [
        { column: 'Kode BKM', value: 'B01' },
        { column: 'Periode', value: 42_004 },
      ],
      value: 200_000,
    });
    expect(() => list.at(4)).toThrow('no row 4 of 4');
  });

  test('of a column that the sheet does not have have no cell', () => {
    const absent = { table: 'Pinjaman', column: 'Jadwal Lama', rows: rows(0), values: column(1) };
    expect(contributingRows(dataset, [absent], 'place').at(0).cell).toBeNull();
  });
});
