import { ownTableRows, type RawTable, type RawWorkbook } from '../../../src/engine/dataset';
import { readSettings } from '../../../src/engine/settings';
import { settingBook } from '../../../src/programme/settings/settingNames';
import { mapTable, withCopy } from '../../support/base';
import { workbook } from '../../support/markdown';
import { base, cellExample, withColumn, type RuleExample, type View } from './example';

const bkm: View = { table: 'BKM', columns: ['Kode BKM', 'Nama BKM', 'Ketua', 'NIK Ketua'], rows: [2, 3, 4, 5] };

/** The small workbook with a row of Pengaturan. */
const withSetting = (name: string, value: string): RawWorkbook => ({
  tables: [...base.tables, ...workbook(`## Pengaturan\n| Nama | Nilai |\n| ${name} | ${value} |`).tables],
});

/** Findings about settings come from the reading of Pengaturan. */
const badSetting = withSetting('Masa tugas BKM (tahun)', 'tiga');
const settingFaults = ownTableRows('Pengaturan', badSetting.tables).flatMap(({ sheet, row, columns, cells }) =>
  readSettings(settingBook, [[cells[0] ?? null, cells[1] ?? null]]).problems.map((problem) => ({
    ...problem,
    sheet,
    row,
    column: columns[1] ?? 0,
  })),
);

const headerOnly = (table: RawTable): RawTable => ({ ...table, values: table.values.slice(0, 1) });
const renamed = (table: RawTable, from: string, to: string): RawTable => ({
  ...table,
  values: table.values.map((row, index) => (index === 0 ? row.map((cell) => (cell === from ? to : cell)) : row)),
});

/** Examples of the rules about tables, columns and rows as a whole. */
export const structureExamples: readonly RuleExample[] = [
  {
    rule: 'table-missing',
    good: base,
    bad: { tables: base.tables.filter(({ name }) => name !== 'UPK') },
    views: [{ table: 'UPK', columns: ['Kode BKM', 'Periode', 'Saldo Pinjaman'], rows: [4, 5] }],
  },
  {
    rule: 'table-empty',
    good: base,
    bad: mapTable(base, 'Desa', headerOnly),
    views: [{ table: 'Desa', columns: ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan'], rows: [2, 3] }],
  },
  {
    rule: 'row-unfilled',
    good: base,
    bad: mapTable(base, 'BKM', (table) => ({
      ...table,
      values: table.values.map((row, index) => (index === 1 ? row.map((cell, at) => (at < 2 ? cell : null)) : row)),
    })),
    views: [{ table: 'BKM', columns: ['Kode BKM', 'Kode Desa', 'Nama BKM', 'Tanggal Berdiri'], rows: [2, 3] }],
  },
  {
    rule: 'column-missing',
    good: base,
    bad: mapTable(base, 'Pinjaman', (table) => renamed(table, 'Saldo', 'Sald')),
    views: [
      { table: 'Pinjaman', columns: ['Nomor Pinjaman', 'Pokok', 'Angsuran Pokok', 'Sald', 'Saldo'], rows: [2, 3] },
    ],
  },
  {
    rule: 'column-duplicate',
    good: base,
    bad: withColumn(base, 'Desa', ['KK (kepala keluarga)', 905, 750, 1200, 810]),
    views: [{ table: 'Desa', columns: ['Kode Desa', 'KK', 'KK Miskin', 'KK (kepala keluarga)'], rows: [2, 3] }],
  },
  {
    rule: 'column-unknown',
    good: base,
    bad: withColumn(base, 'BKM', ['Ketua', 'Slamet', 'Rohmah', 'Karyadi', 'Umi']),
    views: [bkm],
  },
  {
    rule: 'column-personal',
    good: base,
    bad: withColumn(base, 'BKM', [
      'NIK Ketua',
      '3326000000000001',
      '3326000000000002',
      '3326000000000003',
      '3326000000000004',
    ]),
    views: [bkm],
  },
  {
    rule: 'totals-row',
    good: base,
    bad: withCopy(base, 'Desa', 5, {
      'Kode Desa': null,
      Kecamatan: 'Jumlah',
      'Desa/Kelurahan': null,
      Penduduk: 13_100,
      KK: 3_660,
      'KK Miskin': 1_200,
    }),
    views: [
      { table: 'Desa', columns: ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Penduduk', 'KK'], rows: [4, 5, 6] },
    ],
  },
  {
    rule: 'text-row',
    good: base,
    bad: mapTable(base, 'Desa', (table) => ({
      ...table,
      values: table.values.toSpliced(3, 0, ['Kecamatan Buaran', ...Array<null>(11).fill(null)]),
    })),
    views: [
      { table: 'Desa', columns: ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Penduduk', 'KK'], rows: [3, 4, 5] },
    ],
  },
  {
    rule: 'rows-outside-table',
    good: base,
    bad: mapTable(base, 'Kemitraan', (table) => ({
      ...table,
      kind: 'table',
      values: table.values.slice(0, -1),
      below: { row: table.top + table.values.length - 1, cells: table.values.at(-1) ?? [] },
    })),
    views: [{ table: 'Kemitraan', columns: ['Nomor', 'Kode BKM', 'Mitra', 'Tahun', 'Nilai'], rows: [2, 3, 4] }],
  },
  {
    rule: 'formula-overwritten',
    good: base,
    bad: mapTable(base, 'Pinjaman', (table) => ({ ...table, overwritten: new Set(['1,13']) })),
    views: [{ table: 'Pinjaman', columns: ['Nomor Pinjaman', 'Pokok', 'Angsuran Pokok', 'Saldo'], rows: [2, 3] }],
  },
  cellExample(
    'formula-error',
    'UPK',
    [4],
    ['Kode BKM', 'Periode', 'Kas dan Bank', 'Saldo Pinjaman', 'Aset'],
    ['UPK', 4, 'Aset', '#REF!'],
  ),
  cellExample('profile', 'Profil', [2, 6], ['Uraian', 'Isian'], ['Profil', 6, 'Isian', 'akhir tahun']),
  {
    rule: 'settings',
    good: withSetting('Masa tugas BKM (tahun)', '3'),
    bad: badSetting,
    views: [{ table: 'Pengaturan', columns: ['Nama', 'Nilai'], rows: [2] }],
    context: { settingFaults },
  },
];
