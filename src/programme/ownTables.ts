import type { ColumnType } from '../engine/schema';

/** What is typed for a board's month beside its payments, in whole rupiah (docs/spec/ledger.md 9); a blank cell is 0. */
export const isianUpk = [
  'Biaya Tunai',
  'Biaya Cadangan',
  'Penyusutan',
  'Pendapatan Lain',
  'Pembelian Inventaris',
  'Perubahan Kewajiban',
  'Perubahan Modal',
] as const;

const bookCash = 'Kas Menurut Buku';

/** What letters went out (docs/spec/statements.md 5). */
export const letterTable = 'Riwayat Surat';

/** Tables of the ledger that the product itself keeps in the workbook, with their columns (docs/spec/ledger.md 1). */
export const ledgerTables = {
  'Isian UPK': ['Kode BKM', 'Periode', ...isianUpk, bookCash, 'Penjelasan'],
  'Tutup Buku': ['Periode', 'Waktu', 'Oleh', 'Kode', 'Keadaan'],
  [letterTable]: ['Nomor', 'Tanggal', 'Nomor Pinjaman', 'Tingkat', 'Tunggakan Pokok', 'Tunggakan Jasa', 'Oleh'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a recap keeps of the files that it took in, a line for each (docs/spec/recap.md 1). */
export const recapLog = {
  'Riwayat Rekap': [
    'Waktu',
    'Kecamatan',
    'Berkas',
    'Revisi',
    'Baris',
    'Skor',
    'Kode',
    'Periode',
    'Diterima',
    'Disusun',
    'Kesalahan',
    'Peringatan',
    'Peringatan Diterima',
    'Stempel',
    'Kode Stempel',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** How the numbers of these tables are shown, by column. */
export const ownTypes: Readonly<Record<string, ColumnType>> = {
  Periode: 'month',
  Diterima: 'date',
  Disusun: 'date',
  Tanggal: 'date',
  'Tunggakan Pokok': 'rp',
  'Tunggakan Jasa': 'rp',
  ...Object.fromEntries([...isianUpk, bookCash].map((header) => [header, 'rp'])),
};
