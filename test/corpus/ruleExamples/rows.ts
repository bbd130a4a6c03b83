import { serialOf } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import type { RuleId } from '../../../src/programme/rules/ids';
import { cellExample, type RuleExample } from './example';

/** An example in one row: the columns it is about, the cell that is changed (`Saldo`) and its value. */
const example = (
  rule: RuleId,
  table: string,
  row: number,
  columns: readonly string[],
  ...changes: readonly (readonly [header: string, value: CellValue])[]
): RuleExample =>
  cellExample(rule, table, [row], columns, ...changes.map(([header, value]) => [table, row, header, value] as const));

const desa = ['Kode Desa', 'Penduduk', 'KK', 'KK Miskin'];
const beneficiaries = ['KK Penerima Manfaat', 'KK Miskin Penerima Manfaat'];
const blm = ['Nomor', 'Pagu', 'Dana Cair', 'Dana Dimanfaatkan'];
const activity = ['Kode Kegiatan', 'Bidang', 'Jenis Kegiatan', 'Satuan'];
const progress = ['Kode Kegiatan', 'Bidang', 'Progres', 'Status', 'Kondisi'];
const balance = ['Nomor Pinjaman', 'Pokok', 'Angsuran Pokok', 'Saldo'];
const arrears = ['Nomor Pinjaman', 'Saldo', 'Tunggakan Pokok', 'Lama Tunggakan (bulan)', 'Kolektibilitas'];
const settled = ['Nomor Pinjaman', 'Tanggal Cair', 'Saldo', 'Status', 'Tanggal Lunas'];
const members = ['Nomor Pinjaman', 'Anggota', 'Anggota Perempuan', 'Anggota Miskin'];
const assets = ['Kas dan Bank', 'Saldo Pinjaman', 'Pinjaman Lain-lain', 'Inventaris', 'Cadangan Risiko', 'Aset'];

/** Examples of the rules about one row. */
export const rowExamples: readonly RuleExample[] = [
  example('desa-households', 'Desa', 2, desa, ['KK', 9000]),
  example('desa-poor', 'Desa', 2, desa, ['KK Miskin', 3000]),
  example(
    'bkm-board',
    'BKM',
    2,
    ['Kode BKM', 'Pengurus Laki-laki', 'Pengurus Perempuan'],
    ['Pengurus Laki-laki', 0],
    ['Pengurus Perempuan', 0],
  ),
  example(
    'bkm-election',
    'BKM',
    4,
    ['Kode BKM', 'Tanggal Berdiri', 'Tanggal Pemilihan Terakhir'],
    ['Tanggal Pemilihan Terakhir', serialOf(2001, 6, 30)],
  ),
  example(
    'bkm-term',
    'BKM',
    4,
    ['Kode BKM', 'Tanggal Berdiri', 'Tanggal Pemilihan Terakhir'],
    ['Tanggal Pemilihan Terakhir', serialOf(2011, 6, 30)],
  ),
  example('bkm-award', 'BKM', 2, ['Kode BKM', 'Nama BKM', 'Tahun BKM Award'], ['Tahun BKM Award', 2015]),
  example(
    'bkm-specialists',
    'BKM',
    2,
    ['Kode BKM', 'Relawan Laki-laki', 'Relawan Perempuan', 'Relawan Khusus'],
    ['Relawan Khusus', 32],
  ),
  example('blm-ceiling', 'BLM', 3, blm, ['Pagu', 30_000_000]),
  example('blm-used', 'BLM', 2, blm, ['Dana Dimanfaatkan', 190_000_000]),
  example(
    'blm-split',
    'BLM',
    2,
    ['Nomor', 'Dana Dimanfaatkan', 'Lingkungan', 'Sosial', 'Ekonomi', 'BOP'],
    ['Lingkungan', 65_000_000],
  ),
  example('blm-poor', 'BLM', 2, ['Nomor', ...beneficiaries], ['KK Miskin Penerima Manfaat', 320]),
  example('blm-year', 'BLM', 2, ['Nomor', 'Tahun Anggaran', 'Tanggal Cair'], ['Tanggal Cair', serialOf(2012, 6, 20)]),
  example('activity-kind', 'Kegiatan', 2, activity, ['Bidang', 'Sosial'], ['Kondisi', null]),
  example('activity-unit', 'Kegiatan', 2, activity, ['Satuan', 'orang']),
  example('activity-cost', 'Kegiatan', 5, ['Kode Kegiatan', 'Dana BLM', 'Dana Swadaya', 'Dana Lain'], ['Dana Lain', 0]),
  example('activity-poor', 'Kegiatan', 5, ['Kode Kegiatan', ...beneficiaries], ['KK Miskin Penerima Manfaat', 21]),
  example('activity-progress', 'Kegiatan', 2, progress, ['Progres', 0.8]),
  example('activity-condition', 'Kegiatan', 3, progress, ['Kondisi', 'Baik']),
  example('loan-repaid', 'Pinjaman', 4, balance, ['Angsuran Pokok', 2_500_000]),
  example('loan-balance', 'Pinjaman', 2, balance, ['Saldo', 1_900_000]),
  example('loan-overdue', 'Pinjaman', 3, arrears, ['Tunggakan Pokok', 6_000_000]),
  example('loan-arrears', 'Pinjaman', 3, arrears, ['Tunggakan Pokok', 0]),
  example('loan-class', 'Pinjaman', 3, arrears, ['Kolektibilitas', 1]),
  example('loan-status', 'Pinjaman', 7, settled, ['Status', 'Lunas'], ['Tanggal Lunas', serialOf(2014, 1, 1)]),
  example('loan-settled', 'Pinjaman', 4, settled, ['Tanggal Lunas', serialOf(2012, 11, 30)]),
  example('loan-members', 'Pinjaman', 2, members, ['Anggota Perempuan', 14]),
  example('loan-group', 'Pinjaman', 2, members, ['Anggota Perempuan', 2]),
  example(
    'loan-schedule',
    'Pinjaman',
    5,
    ['Nomor Pinjaman', 'Tanggal Cair', 'Jangka Waktu (bulan)', 'Pokok', 'Angsuran Pokok', 'Tunggakan Pokok'],
    ['Tunggakan Pokok', 1_500_000],
  ),
  {
    ...cellExample('loan-instalments', 'Pinjaman', [], [], ['Angsuran', 2, 'Pokok', 1_800_000]),
    views: [
      { table: 'Pinjaman', columns: balance, rows: [2] },
      { table: 'Angsuran', columns: ['Nomor Bukti', 'Nomor Pinjaman', 'Tanggal', 'Pokok'], rows: [2, 3] },
    ],
  },
  example('upk-profit', 'UPK', 4, ['Kode BKM', 'Periode', 'Pendapatan', 'Biaya', 'Laba'], ['Laba', 250_000]),
  example('upk-assets', 'UPK', 4, ['Kode BKM', ...assets], ['Kas dan Bank', 3_300_000]),
  example('upk-balance', 'UPK', 4, ['Kode BKM', 'Aset', 'Kewajiban', 'Modal'], ['Modal', 9_500_000]),
  example(
    'upk-capital',
    'UPK',
    7,
    ['Kode BKM', 'Periode', 'Aset', 'Kewajiban', 'Modal'],
    ['Modal', -25_500],
    ['Kewajiban', 6_000_000],
  ),
  example(
    'upk-overdue',
    'UPK',
    2,
    ['Kode BKM', 'Periode', 'KSM Aktif', 'KSM Menunggak ≥ 3 Bulan'],
    ['KSM Menunggak ≥ 3 Bulan', 3],
  ),
  example('photo-file', 'Foto', 2, ['Kode Kegiatan', 'Tahap', 'Berkas'], ['Berkas', 'D:\\foto\\jalan.jpg']),
];
