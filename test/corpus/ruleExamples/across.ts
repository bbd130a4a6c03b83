import type { RawWorkbook } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { edited, withCopy, withoutRows } from '../../support/base';
import { base, cellExample, type RuleExample, type View } from './example';

const loans = (...columns: readonly string[]): View => ({
  table: 'Pinjaman',
  columns: ['Nomor Pinjaman', 'Kode BKM', 'Nama KSM', ...columns],
  rows: [2, 3, 4],
});
const upk = (...columns: readonly string[]): View => ({
  table: 'UPK',
  columns: ['Kode BKM', 'Periode', ...columns],
  rows: [4],
});

/** Eight activities of one kind, each 100 m for 100 KK. */
const activities: RawWorkbook = [10, 11, 12, 14, 15, 16, 17].reduce<RawWorkbook>(
  (raw, million, index) => withCopy(raw, 'Kegiatan', 2, { ...activity(million), 'Kode Kegiatan': `K-1${index}` }),
  edited(base, ...Object.entries(activity(13)).map(([header, value]) => ['Kegiatan', 2, header, value] as const)),
);

function activity(million: number): Readonly<Record<string, CellValue>> {
  return {
    Volume: 100,
    'Dana BLM': 0,
    'Dana Swadaya': million * 1_000_000,
    'KK Penerima Manfaat': 100,
    'KK Miskin Penerima Manfaat': 60,
  };
}

/** Examples of the rules that compare tables or rows. */
export const acrossExamples: readonly RuleExample[] = [
  {
    rule: 'recon-balance',
    good: base,
    bad: edited(
      base,
      ['UPK', 4, 'Saldo Pinjaman', 7_250_000],
      ['UPK', 4, 'Aset', 10_240_000],
      ['UPK', 4, 'Modal', 9_250_000],
    ),
    views: [upk('Saldo Pinjaman'), loans('Saldo', 'Status')],
  },
  {
    rule: 'recon-arrears',
    good: base,
    bad: edited(base, ['UPK', 4, 'Tunggakan Pokok ≥ 3 Bulan', 4_100_000]),
    views: [upk('Tunggakan Pokok ≥ 3 Bulan'), loans('Tunggakan Pokok', 'Lama Tunggakan (bulan)', 'Status')],
  },
  {
    rule: 'recon-groups',
    good: base,
    bad: edited(base, ['UPK', 4, 'KSM Aktif', 3]),
    views: [upk('KSM Aktif'), loans('Saldo', 'Status')],
  },
  {
    rule: 'upk-late',
    good: base,
    bad: withoutRows(base, 'UPK', 5),
    views: [
      { ...upk('Saldo Pinjaman'), rows: [4, 5], goodRows: [4, 5, 6] },
      { table: 'Pinjaman', columns: ['Nomor Pinjaman', 'Kode BKM', 'Jenis', 'Saldo'], rows: [5] },
    ],
  },
  {
    rule: 'upk-gap',
    good: base,
    bad: withoutRows(base, 'UPK', 3),
    views: [{ ...upk('Saldo Pinjaman'), rows: [2, 3], goodRows: [2, 3, 4] }],
  },
  {
    rule: 'recon-activity',
    good: base,
    bad: edited(base, ['Kegiatan', 2, 'Dana BLM', 90_000_000], ['Kegiatan', 3, 'Dana BLM', 0]),
    views: [
      { table: 'Kegiatan', columns: ['Kode Kegiatan', 'Kode Desa', 'Tahun', 'Bidang', 'Dana BLM'], rows: [2] },
      { table: 'BKM', columns: ['Kode BKM', 'Kode Desa'], rows: [2] },
      { table: 'BLM', columns: ['Nomor', 'Kode BKM', 'Tahun Anggaran', 'Lingkungan'], rows: [2] },
    ],
  },
  {
    ...cellExample('beneficiaries', 'BLM', [], [], ['BLM', 2, 'KK Penerima Manfaat', 1_300]),
    views: [
      { table: 'BLM', columns: ['Nomor', 'Kode BKM', 'KK Penerima Manfaat'], rows: [2] },
      { table: 'BKM', columns: ['Kode BKM', 'Kode Desa'], rows: [2] },
      { table: 'Desa', columns: ['Kode Desa', 'KK'], rows: [2] },
    ],
  },
  {
    rule: 'outlier',
    good: activities,
    bad: edited(activities, ['Kegiatan', 13, 'Dana Swadaya', 90_000_000]),
    views: [
      {
        table: 'Kegiatan',
        columns: ['Kode Kegiatan', 'Jenis Kegiatan', 'Volume', 'Dana Swadaya', 'KK Penerima Manfaat'],
        rows: [2, 7, 8, 9, 10, 11, 12, 13],
      },
    ],
  },
];
