/** Which rows a measure counts: every kind of condition over readable, blank and unreadable cells. */
import { maskedRows, rowSelector } from '../../../src/engine/measure/select';
import type { Condition } from '../../../src/engine/measure/measure';
import { read } from '../../support/programme';
import type { CellValue } from '../../../src/engine/schema';
import { baseWorkbook, mapTable } from '../../support/base';

/** Rows 0 to 6: three readable, one text that is repaired to a number, one blank, one unreadable, one in arrears of exactly 3 months. */
const loans: readonly (readonly [kind: CellValue, balance: CellValue, months: CellValue, status: CellValue])[] = [
  ['Bergulir', 100, 2, 'Aktif'],
  ['Bergulir', 200, 4, 'Aktif'],
  ['Lain-lain', 0, 0, 'Lunas'],
  ['bergulir', 'Rp 300', 1, 'Aktif'],
  [null, null, 9, 'Aktif'],
  ['Apa saja', '?', 9, 'Aktif'],
  ['Bergulir', 100, 3, 'Aktif'],
];
const columns = ['Jenis', 'Saldo', 'Lama Tunggakan (bulan)', 'Status'];
const dataset = read(
  mapTable(baseWorkbook(), 'Pinjaman', (table) => ({
    ...table,
    values: [
      table.values[0] ?? [],
      ...loans.map((cells, row) =>
        (table.values[0] ?? []).map(
          (header) => cells[columns.indexOf(String(header))] ?? (header === 'Nomor Pinjaman' ? `P-${row}` : null),
        ),
      ),
    ],
  })),
);
const select = rowSelector(dataset, { batas: 3, tidakTahu: NaN });
const rows = (...where: Condition[]) => [...maskedRows(select('Pinjaman', where))];

test.each<[Condition, number[]]>([
  [{ column: 'Jenis', is: 'Bergulir' }, [0, 1, 3, 6]],
  [{ column: 'Jenis', is: 'Tidak ada' }, []],
  // What is blank or unreadable is neither the one nor the other.
  [{ column: 'Jenis', isNot: 'Bergulir' }, [2]],
  [{ column: 'Jenis', isNot: 'Tidak ada' }, [0, 1, 2, 3, 6]],
  [{ column: 'Saldo', state: 'blank' }, [4]],
  [{ column: 'Saldo', state: 'filled' }, [0, 1, 2, 3, 6]],
  [{ column: 'Saldo', compare: '=', value: 100 }, [0, 6]],
  [{ column: 'Saldo', compare: '>', value: 100 }, [1, 3]],
  [{ column: 'Saldo', compare: '>=', value: 100 }, [0, 1, 3, 6]],
  [{ column: 'Saldo', compare: '<', value: 100 }, [2]],
  [{ column: 'Lama Tunggakan (bulan)', compare: '>=', value: 'batas' }, [1, 4, 5, 6]],
  [{ column: 'Lama Tunggakan (bulan)', compare: '<', value: 'batas' }, [0, 2, 3]],
  // A parameter that is not known lets no row through.
  [{ column: 'Saldo', compare: '>=', value: 'tidakTahu' }, []],
])('%j', (condition, expected) => {
  expect(rows(condition)).toEqual(expected);
});

test('several conditions hold at once, in any order, and none lets every row through', () => {
  const active: Condition = { column: 'Status', is: 'Aktif' };
  const large: Condition = { column: 'Saldo', compare: '>', value: 100 };
  expect(rows(active, large)).toEqual([1, 3]);
  expect(rows(large, active)).toEqual([1, 3]);
  expect(rows(large)).toEqual([1, 3]);
  expect(rows(active)).toEqual([0, 1, 3, 4, 5, 6]);
  expect(rows()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('a parameter that the programme does not have is a mistake of ours', () => {
  expect(() => rows({ column: 'Saldo', compare: '<', value: 'lain' })).toThrow('no parameter lain');
});
