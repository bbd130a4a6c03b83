import { columnsOf } from '../../../../src/engine/schema';
import { readCell } from '../../../../src/engine/dataset/column';
import { schema as programmeSchema } from '../../../support/programme';
import { shorthand } from '../../../support/readings';
import type { TableName } from '../../../../src/programme/schema';

/** Reads a cell as the named column of a table would. */
function read(table: TableName, header: string, cell: string | number | boolean, shown?: string): string {
  const schema = columnsOf(programmeSchema, table).find((column) => column.header === header);
  if (schema === undefined) throw new Error(`${table} has no column ${header}`);
  return shorthand(readCell(schema, cell, shown));
}

describe('lists', () => {
  test.each<[TableName, string, string | number | boolean, string]>([
    ['Pinjaman', 'Status', 'Lunas', 'Lunas'],
    ['Pinjaman', 'Status', 'lunas', '=Lunas choice'],
    ['Pinjaman', 'Status', 'LUNAS ', '=Lunas choice'],
    ['Pinjaman', 'Status', 'Hapus\u00a0Buku', '=Hapus Buku choice'],
    ['Pinjaman', 'Status', 'hapusbuku', '=Hapus Buku choice'],
    ['Pinjaman', 'Status', 'Lnas', '?Lunas choice'],
    ['Pinjaman', 'Status', 'Lunsa', '?Lunas choice'],
    ['Pinjaman', 'Status', 'Macet', '!choice'],
    ['Pinjaman', 'Status', 1, '!choice'],
    ['Pinjaman', 'Jenis', 'Lain lain', '?Lain-lain choice'],
    ['Desa', 'Jenis', 'Kel.', '=Kelurahan choice'],
    ['Desa', 'Jenis', 'kel', '=Kelurahan choice'],
    ['BLM', 'Tahap', 1, '=I choice'],
    ['BLM', 'Tahap', 'Tahap  2', '=II choice'],
    ['BLM', 'Tahap', 'iii', '=III choice'],
    ['BLM', 'Tahap', 'IV', '!choice'],
    ['BLM', 'Tahap', '-', '!choice'],
    ['BLM', 'Sumber Dana', 'DUB', '=APBN choice'],
    ['BLM', 'Sumber Dana', 'ddub', '=APBD choice'],
    ['BLM', 'Sumber Dana', 'APB', '!choice'],
    ['Kegiatan', 'Satuan', 'M2', '=m² choice'],
    ['Kegiatan', 'Satuan', "m'", '=m choice'],
    ['Kegiatan', 'Satuan', 'Unit', '=unit choice'],
    ['Kegiatan', 'Satuan', 'x', '!choice'],
    ['Kegiatan', 'Jenis Kegiatan', 'RTLH', '=Rehab Rumah choice'],
    ['Kegiatan', 'Jenis Kegiatan', 'Drainasi', '?Drainase choice'],
    ['BKM', 'Tingkat Kemandirian', 'Madani', 'Madani'],
    ['BKM', 'Tingkat Kemandirian', '#N/A', '!formula-error'],
  ])('%s, %s: %s is %s', (table, header, cell, expected) => {
    expect(read(table, header, cell)).toBe(expected);
  });
});

describe('Ya and Tidak', () => {
  test.each<[string | number | boolean, string]>([
    ['Ya', 'Ya'],
    ['Tidak', 'Tidak'],
    ['ya', '=Ya choice'],
    ['Y', '=Ya choice'],
    ['v', '=Ya choice'],
    ['√', '=Ya choice'],
    [1, '=Ya choice'],
    ['1', '=Ya choice'],
    [true, '=Ya choice'],
    ['T', '=Tidak choice'],
    ['tdk', '=Tidak choice'],
    ['-', '=Tidak choice'],
    [0, '=Tidak choice'],
    [false, '=Tidak choice'],
    ['x', '?Ya choice'],
    ['X ', '?Ya choice'],
    ['Tidk', '?Tidak choice'],
    ['mungkin', '!choice'],
    [2, '!choice'],
  ])('%s is %s', (cell, expected) => {
    expect(read('Desa', 'PLPBK', cell)).toBe(expected);
  });
});

describe('codes', () => {
  test.each<[string | number, string]>([
    ['33.26.11.2001', '33.26.11.2001'],
    ['3326112001', '=33.26.11.2001 pattern'],
    [3326112001, '=33.26.11.2001 pattern'],
    [' 33.26.11.2001\u00a0', '=33.26.11.2001 pattern'],
    ['33 26 11 2001', '=33.26.11.2001 pattern'],
    ['33.26.112001', '=33.26.11.2001 pattern'],
    ['33.26.11.201', '!pattern'],
    [332611201, '!pattern'],
    ['33.26.11.20012', '!pattern'],
    ['33.26.11.2OO1', '!pattern'],
    ['33-26-11-2001', '!pattern'],
  ])('%s is %s', (cell, expected) => {
    expect(read('Desa', 'Kode Desa', cell)).toBe(expected);
  });
});

test.each<[number, string | undefined, string]>([
  [33.1, '33.10', '33.10'],
  [33.1, undefined, '?33.10 pattern'],
  [33.26, undefined, '33.26'],
  [3326, '3,3E+03', '=33.26 pattern'],
])('the code %d shown as %s is %s', (cell, shown, expected) => {
  const [kodeKabupaten] = programmeSchema.profile.entries;
  expect(shorthand(readCell(kodeKabupaten, cell, shown))).toBe(expected);
});

describe('texts', () => {
  test.each<[string | number | boolean, string | undefined, string]>([
    ['KSM Mekar', undefined, 'KSM Mekar'],
    ['  KSM Mekar', undefined, '=KSM Mekar spacing'],
    ['KSM  Mekar', undefined, '=KSM Mekar spacing'],
    ['KSM\u00a0Mekar', undefined, '=KSM Mekar spacing'],
    ['KSM\nMekar', undefined, '=KSM Mekar spacing'],
    ['Pérsatuan ≥ 1', undefined, 'Pérsatuan ≥ 1'],
    ['=SUM(A1)', undefined, '=SUM(A1)'],
    ['@ksm', undefined, '@ksm'],
    ['#1', undefined, '#1'],
    ['#REF!', undefined, '!formula-error'],
    [12, undefined, '12'],
    [1, '001', '001'],
    [41639, '31/12/2013', '31/12/2013'],
    [true, undefined, 'TRUE'],
    [' \u00a0 ', undefined, 'blank'],
  ])('%j shown as %s is %s', (cell, shown, expected) => {
    expect(read('Pinjaman', 'Nama KSM', cell, shown)).toBe(expected);
  });
});

describe('numbers', () => {
  test.each<[string, string | number | boolean, string]>([
    ['Pokok', 1_000_000, '1000000'],
    ['Pokok', 'Rp\u00a01.250.000', '=1250000 type'],
    ['Pokok', '  ', 'blank'],
    ['Pokok', '#DIV/0!', '!formula-error'],
    ['Pokok', true, '!type'],
    ['Pokok', 0.5, '!integer'],
    ['Anggota', ' 12 ', '=12 type'],
    ['Jasa per Bulan (%)', 0.015, '0.015'],
    ['Tanggal Cair', '31\u00a0Des\u00a02013', '=41639 type'],
  ])('%s: %s is %s', (header, cell, expected) => {
    expect(read('Pinjaman', header, cell)).toBe(expected);
  });
});
