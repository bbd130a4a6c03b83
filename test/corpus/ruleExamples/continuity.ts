import { serialOf } from '../../../src/engine/dataset';
import type { RuleId } from '../../../src/programme/rules/ids';
import { edited, withCopy, type Edit } from '../../support/base';
import type { RuleExample, View } from './example';
import { december, november } from './months';

/** An example in which a cell of the later workbook contradicts the earlier one. */
function example(rule: RuleId, view: View, previousRows: readonly number[], ...edits: readonly Edit[]): RuleExample {
  return {
    rule,
    good: december,
    bad: edited(december, ...edits),
    views: [view],
    previous: { workbook: november, view: { ...view, rows: previousRows } },
  };
}

const loan = (row: number, ...columns: readonly string[]): View => ({
  table: 'Pinjaman',
  columns: ['Nomor Pinjaman', 'Tanggal Cair', ...columns],
  rows: [row],
});

/** A loan of two years ago, settled since, that nobody had recorded. */
const withOldLoan = withCopy(
  withCopy(december, 'Pinjaman', 4, { 'Nomor Pinjaman': 'P-10', 'Nama KSM': 'Cempaka' }),
  'Angsuran',
  5,
  { 'Nomor Bukti': 'A-10', 'Nomor Pinjaman': 'P-10' },
);

/** Examples of the rules that compare with an earlier workbook. */
export const continuityExamples: readonly RuleExample[] = [
  {
    rule: 'then-loan-gone',
    good: december,
    bad: edited(december, ['Pinjaman', 8, 'Nomor Pinjaman', 'P-77']),
    views: [loan(8, 'Nama KSM', 'Saldo')],
    previous: { workbook: november, view: loan(8, 'Nama KSM', 'Saldo') },
  },
  example(
    'then-repaid-fell',
    loan(7, 'Angsuran Pokok', 'Saldo'),
    [7],
    ['Pinjaman', 7, 'Angsuran Pokok', 600_000],
    ['Pinjaman', 7, 'Saldo', 400_000],
    ['Angsuran', 8, 'Pokok', 600_000],
  ),
  example('then-loan-changed', loan(2, 'Pokok'), [2], ['Pinjaman', 2, 'Tanggal Cair', serialOf(2014, 6, 20)]),
  {
    ...example('then-loan-late', loan(11, 'Nama KSM', 'Status'), [9]),
    bad: withOldLoan,
    views: [{ ...loan(11, 'Nama KSM', 'Status'), rows: [9, 10, 11] }],
  },
  example(
    'then-upk-changed',
    { table: 'UPK', columns: ['Kode BKM', 'Periode', 'Pendapatan', 'Biaya', 'Laba'], rows: [2] },
    [2],
    ['UPK', 2, 'Pendapatan', 1_050_000],
    ['UPK', 2, 'Laba', 200_000],
  ),
  // P-6 had been written off then.
  example(
    'then-balance',
    { table: 'UPK', columns: ['Kode BKM', 'Periode', 'Saldo Pinjaman'], rows: [6] },
    [5],
    ['Pinjaman', 7, 'Status', 'Aktif'],
    ['Pinjaman', 7, 'Lama Tunggakan (bulan)', 23],
    ['UPK', 6, 'Saldo Pinjaman', 3_300_000],
    ['UPK', 6, 'Aset', 5_385_000],
    ['UPK', 6, 'Modal', 5_300_000],
    ['UPK', 6, 'KSM Aktif', 2],
    ['UPK', 6, 'KSM Menunggak ≥ 3 Bulan', 1],
    ['UPK', 6, 'Saldo Menunggak ≥ 3 Bulan', 300_000],
    ['UPK', 6, 'Tunggakan Pokok ≥ 3 Bulan', 300_000],
  ),
  example(
    'then-facts',
    { table: 'BKM', columns: ['Kode BKM', 'Nama BKM', 'Tanggal Berdiri', 'Nomor Akta Notaris'], rows: [2] },
    [2],
    ['BKM', 2, 'Nomor Akta Notaris', '13/2008'],
  ),
];
