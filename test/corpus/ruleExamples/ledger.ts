import { serialOf, type RawWorkbook } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { closingCodes } from '../../../src/programme/loans/closingCodes';
import { edited, withCopy } from '../../support/base';
import { read } from '../../support/programme';
import { base, cellExample, type RuleExample, type View } from './example';

const payments = (rows: readonly number[]): View => ({
  table: 'Angsuran',
  columns: ['Nomor Bukti', 'Nomor Pinjaman', 'Tanggal', 'Pokok', 'Jasa', 'Koreksi Atas'],
  rows,
});
const loan = (row: number, ...columns: readonly string[]): View => ({
  table: 'Pinjaman',
  columns: ['Nomor Pinjaman', ...columns],
  rows: [row],
});
const plan: View = {
  table: 'Jadwal',
  columns: ['Nomor Pinjaman', 'Mulai Berlaku', 'Ke', 'Jatuh Tempo', 'Pokok', 'Jasa'],
  rows: [2, 3],
};

/** A-2 is taken back five days later and written down anew. */
const corrected = [
  { 'Nomor Bukti': 'K-1', Pokok: -1_000_000, Jasa: -90_000, 'Koreksi Atas': 'A-2' },
  { 'Nomor Bukti': 'A-9' },
].reduce<RawWorkbook>((raw, row) => withCopy(raw, 'Angsuran', 3, { Tanggal: serialOf(2014, 12, 20), ...row }), base);
/** P-9 has a plan of its own, and P-2 says which jasa is overdue. */
const special = edited(base, ['Pinjaman', 10, 'Jadwal Khusus', 'Ya']);
const jasaTold = edited(base, ['Pinjaman', 3, 'Tunggakan Jasa', 600_000]);

const november = serialOf(2014, 11, 30);
/** November as it was closed. */
export const closings: readonly (readonly CellValue[])[] = [
  [november, serialOf(2014, 12, 4), 'Siti', closingCodes(read(base), [], [november])[0] ?? null, 'Tutup'],
];

/** Examples of the rules about payments, plans and closed months (docs/spec/ledger.md 10). */
export const ledgerExamples: readonly RuleExample[] = [
  {
    ...cellExample('loan-grace', 'Pinjaman', [], [], ['Pinjaman', 9, 'Masa Tenggang (bulan)', 6]),
    views: [loan(9, 'Jangka Waktu (bulan)', 'Jadwal Khusus', 'Masa Tenggang (bulan)')],
  },
  {
    ...cellExample(
      'loan-written-off',
      'Pinjaman',
      [],
      [],
      ['Pinjaman', 2, 'Tanggal Hapus Buku', serialOf(2014, 12, 5)],
    ),
    views: [loan(2, 'Tanggal Cair', 'Status', 'Tanggal Hapus Buku')],
  },
  {
    ...cellExample('loan-plan', 'Jadwal', [], [], ['Jadwal', 3, 'Pokok', 1_000_000]),
    views: [plan, loan(10, 'Pokok', 'Angsuran Pokok')],
  },
  {
    rule: 'loan-plan-arrears',
    good: special,
    bad: edited(
      special,
      ['Pinjaman', 10, 'Tunggakan Pokok', 100_000],
      ['Pinjaman', 10, 'Lama Tunggakan (bulan)', 1],
      ['Pinjaman', 10, 'Kolektibilitas', 2],
    ),
    views: [loan(10, 'Angsuran Pokok', 'Tunggakan Pokok', 'Lama Tunggakan (bulan)'), plan],
  },
  {
    rule: 'loan-jasa',
    good: jasaTold,
    bad: edited(jasaTold, ['Pinjaman', 3, 'Tunggakan Jasa', 450_000]),
    views: [loan(3, 'Tanggal Cair', 'Jangka Waktu (bulan)', 'Pokok', 'Tunggakan Jasa'), payments([4])],
  },
  {
    ...cellExample('instalment-date', 'Angsuran', [], [], ['Angsuran', 9, 'Tanggal', serialOf(2014, 10, 20)]),
    views: [payments([9]), loan(10, 'Tanggal Cair')],
  },
  {
    rule: 'instalment-reversal',
    good: corrected,
    bad: edited(corrected, ['Angsuran', 10, 'Pokok', -900_000]),
    views: [payments([3, 10, 11])],
  },
  {
    ...cellExample('upk-income', 'UPK', [], [], ['Angsuran', 3, 'Jasa', 225_000]),
    views: [{ table: 'UPK', columns: ['Kode BKM', 'Periode', 'Pendapatan'], rows: [3, 4] }, payments([3])],
  },
  {
    rule: 'closed-changed',
    good: base,
    bad: edited(base, ['UPK', 3, 'Biaya', 910_000], ['UPK', 3, 'Laba', 190_000]),
    views: [{ table: 'UPK', columns: ['Kode BKM', 'Periode', 'Pendapatan', 'Biaya', 'Laba'], rows: [3] }],
    context: { own: new Map([['Tutup Buku', closings]]) },
  },
];
