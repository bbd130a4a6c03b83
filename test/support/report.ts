import { dataSheet, profileSheet, rowsOf } from '../../src/engine/report';
import type { ReportCell, ReportSheet, ReportSpec, StyleName, WorkbookSpec } from '../../src/engine/report';
import type { CellValue } from '../../src/engine/schema';
import { schema } from '../../src/programme/schema';

/** A small report with everything a report can hold, and a small workbook, for the tests of the two adapters. */

const cell = (value: CellValue, style: StyleName, more: Partial<ReportCell> = {}): ReportCell => ({
  value,
  style,
  ...more,
});

const kecamatan = ['Bojong', 'Wonopringgo', 'Kedungwuni', 'Buaran'];
const pencairan = [1_250_000_000, 2_750_500_000, 3_125_250_000, 980_000_000];
const pemanfaatan = [1_200_000_000, 2_750_500_000, 3_000_000_000, 975_500_000];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The sheet with the longest list of features: totals by formula, a link, two charts, page breaks, F4 paper. */
export const blmSheet: ReportSheet = {
  id: 'blm',
  name: 'Laporan BLM',
  widths: [6, 24, 20, 20, 12],
  rows: [
    [cell('Bantuan Langsung Masyarakat', 'title')],
    [cell('Kabupaten Pekalongan · Desember 2014', 'subtitle')],
    [],
    ['No', 'Kecamatan', 'Dana Cair', 'Dana Dimanfaatkan', 'Serapan'].map((text) => cell(text, 'header')),
    ...kecamatan.map((name, index) => [
      cell(index + 1, 'center'),
      cell(name, 'label', index === 0 ? { link: { sheet: 'Laporan Ringkasan', cell: 'A1' } } : {}),
      cell(pencairan[index] ?? null, 'rupiah'),
      cell(pemanfaatan[index] ?? null, 'rupiah'),
      cell((pemanfaatan[index] ?? 0) / (pencairan[index] ?? 1), 'percent'),
    ]),
    [
      cell(null, 'totalCenter'),
      cell('Jumlah', 'totalLabel'),
      cell(sum(pencairan), 'totalRupiah', { formula: '=SUM(C5:C8)' }),
      cell(sum(pemanfaatan), 'totalRupiah', { formula: '=SUM(D5:D8)' }),
      cell(sum(pemanfaatan) / sum(pencairan), 'totalPercent', { formula: '=D9/C9' }),
    ],
    [null, cell('=1+1 adalah teks, bukan rumus', 'note')],
    [null, cell('-', 'center'), cell('+62', 'center'), cell('@akun', 'center')],
  ],
  frozen: { rows: 4, columns: 2 },
  print: {
    orientation: 'landscape',
    paper: 'f4',
    titleRows: [3, 3],
    columns: 5,
    breaks: [13],
    footer: { text: 'Kabupaten Pekalongan & sekitarnya, Desember 2014', page: '{page} dari {pages}' },
  },
  charts: [
    {
      name: 'IM_blm_dana',
      title: 'Dana BLM per kecamatan',
      kind: 'column',
      source: { row: 3, column: 1, rows: 5, columns: 3 },
      position: { row: 13, column: 0, rows: 16, columns: 5 },
      valueAxisTitle: 'Rupiah',
      numberFormat: '#,##0',
    },
    {
      name: 'IM_blm_serapan',
      title: 'Dana cair & dimanfaatkan',
      kind: 'bar',
      source: { row: 3, column: 1, rows: 5, columns: 2 },
      position: { row: 30, column: 0, rows: 16, columns: 5 },
      valueAxisTitle: 'Rupiah',
      numberFormat: '#,##0',
    },
  ],
};

const ringkasanSheet: ReportSheet = {
  id: 'ringkasan',
  name: 'Laporan Ringkasan',
  widths: [40, 20],
  rows: [
    [cell('Ringkasan', 'title')],
    [],
    [cell('Uraian', 'header'), cell('Nilai', 'header')],
    [cell('Kecamatan', 'label'), cell(8, 'whole')],
    [cell('Periode', 'label'), cell(42004, 'date')],
    [cell('Kelas', 'label'), cell('Memuaskan', 'classGood')],
    [cell('Sudah lengkap', 'label'), cell(true, 'center')],
  ],
  frozen: { rows: 0, columns: 0 },
  print: {
    orientation: 'portrait',
    paper: 'a4',
    titleRows: null,
    columns: 2,
    breaks: [],
    footer: { text: 'Kabupaten Pekalongan', page: '{page} dari {pages}' },
  },
  charts: [],
};

export const exampleReport: ReportSpec = {
  title: 'Laporan Indikator Kabupaten Pekalongan',
  sheets: [ringkasanSheet, blmSheet],
};

const desa = (kode: string, nama: string, penduduk: number) => ({
  'Kode Desa': kode,
  Kecamatan: 'Bojong',
  'Desa/Kelurahan': nama,
  Jenis: 'Desa',
  'P2KP 2002': 'Ya',
  Replikasi: 'Tidak',
  'P2KP 2007': 'Tidak',
  'PNPM 2008': 'Ya',
  PLPBK: 'Tidak',
  Penduduk: penduduk,
  KK: 900,
  'KK Miskin': 200,
});

/** Profil, two desa, and an empty Pinjaman. */
export const exampleSpec: WorkbookSpec = {
  title: 'Contoh',
  dataSheets: [
    profileSheet(schema, { 'Kode Kabupaten': '33.26', Kabupaten: 'Kabupaten Pekalongan', Periode: 42004 }),
    dataSheet(
      schema,
      'Desa',
      rowsOf(schema.tables.Desa, [desa('33.26.11.2001', '=Bojong', 3125), desa('33.26.11.2002', 'Wiroditan', 2870)]),
    ),
    dataSheet(schema, 'Pinjaman', []),
    dataSheet(schema, 'Kegiatan', []),
  ],
  report: null,
};
