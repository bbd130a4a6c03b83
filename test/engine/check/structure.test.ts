import type { RawWorkbook } from '../../../src/engine/dataset';
import { columnsOf, tableNames } from '../../../src/engine/schema';
import { baseWorkbook, brief, check, edited, mapTable, withCopy, withoutRows } from '../../support/base';
import { schema } from '../../support/programme';

const without = (name: string): RawWorkbook => ({
  tables: baseWorkbook().tables.filter((table) => table.name !== name),
});
const empty = (name: string): RawWorkbook =>
  mapTable(baseWorkbook(), name, (table) => ({ ...table, values: table.values.slice(0, 1) }));
const renamed = (name: string, header: string, text: string): RawWorkbook =>
  mapTable(baseWorkbook(), name, (table) => ({
    ...table,
    values: table.values.map((row, index) => (index === 0 ? row.map((cell) => (cell === header ? text : cell)) : row)),
  }));
const found = (raw: RawWorkbook): readonly string[] => check(raw).findings.map(brief);

test.each(['Desa', 'BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'UPK'])(
  'without table %s there is one error and no row, cell or column',
  (name) => {
    const { findings } = check(without(name));
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'table-missing',
        severity: 'error',
        table: name,
        row: null,
        cell: null,
        column: null,
      }),
    ]);
  },
);

test('Profil missing', () => {
  expect(found(without('Profil'))).toEqual(['error table-missing Profil']);
});

test('Angsuran may be missing', () => {
  expect(found(without('Angsuran'))).toEqual([]);
});

test.each([
  ['Desa', 'error'],
  ['BKM', 'error'],
  ['BLM', 'warning'],
  ['Kegiatan', 'warning'],
  ['Pinjaman', 'warning'],
  ['UPK', 'warning'],
])('an empty table %s is one %s', (name, severity) => {
  const others = name === 'Pinjaman' ? check(empty(name)).findings.filter(({ table }) => table === 'Angsuran') : [];
  expect(others).toEqual([]);
  expect(found(empty(name))).toEqual([`${severity} table-empty ${name}`]);
});

test.each(['Forum', 'Kemitraan', 'Foto'])('an optional table may be empty, or not there: %s', (name) => {
  expect(found(empty(name))).toEqual([]);
  expect(found(without(name))).toEqual([]);
});

test('a missing column is one error without a cell; a near header is offered', () => {
  const { findings } = check(renamed('Pinjaman', 'Saldo', 'Sald'));
  expect(findings.map(brief)).toEqual(['error column-missing Pinjaman -> Sald?']);
  expect(findings[0]).toMatchObject({ row: null, column: null, params: { column: 'Saldo' } });
});

const neededColumns = tableNames(schema).flatMap((name) =>
  columnsOf(schema, name).flatMap(({ header, required }) => (required === false ? [] : [[name, header] as const])),
);

test.each(neededColumns)('a missing column is one error, whatever depends on it: %s %s', (name, header) => {
  const raw = mapTable(baseWorkbook(), name, (table) => {
    const column = table.values[0]?.indexOf(header);
    return { ...table, values: table.values.map((row) => row.filter((_, position) => position !== column)) };
  });
  const { findings } = check(raw);
  expect(findings.map(brief)).toEqual([`error column-missing ${name}`]);
  expect(findings[0]?.params['column']).toBe(header);
});

test('an absent optional column raises nothing', () => {
  expect(found(renamed('BKM', 'Nomor Akta Notaris', 'Keterangan'))).toEqual(['info column-unknown BKM!E1']);
});

test('a column twice', () => {
  expect(found(renamed('Desa', 'KK Miskin', 'KK'))).toEqual([
    'error column-missing Desa',
    'error column-duplicate Desa!L1',
  ]);
});

test('a totals row is reported and not counted', () => {
  const raw = withCopy(baseWorkbook(), 'Desa', 2, { 'Kode Desa': null, Kecamatan: 'Jumlah', 'Desa/Kelurahan': null });
  const { findings, dataset } = check(raw);
  expect(findings.map(brief)).toEqual(['warning totals-row Desa!B6 -> null?']);
  expect(dataset.tables.Desa.rowCount).toBe(4);
});

test('a failed formula', () => {
  expect(found(edited(baseWorkbook(), ['UPK', 4, 'Aset', '#DIV/0!']))).toEqual(['error formula-error UPK!K4']);
});

describe('profile', () => {
  test.each([
    ['Kode Kabupaten', null, 'error profile Profil!B2'],
    ['Kode Kabupaten', 'Pekalongan', 'error profile Profil!B2'],
    ['Kode Kabupaten', '99.99', 'error profile Profil!B2'],
    ['Kode Kecamatan', '33.26.99', 'error profile Profil!B4'],
    ['Kode Kecamatan', '33.75.01', 'error profile Profil!B4'],
    ['Periode', null, 'error profile Profil!B6'],
    ['Periode', 'akhir tahun', 'error profile Profil!B6'],
    ['Revisi', -1, 'error range Profil!B10'],
    ['Revisi', 'dua', 'error type Profil!B10'],
  ])('%s = %p', (entry, value, expected) => {
    const rows = baseWorkbook().tables[0]?.values.map(([label]) => label) ?? [];
    expect(found(edited(baseWorkbook(), ['Profil', rows.indexOf(entry) + 1, 'Isian', value]))).toEqual([expected]);
  });

  test('an entry that is not there', () => {
    expect(found(withoutRows(baseWorkbook(), 'Profil', 6))).toEqual(['error profile Profil']);
  });
});
