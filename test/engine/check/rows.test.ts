import { serialOf } from '../../../src/engine/dataset';
import { baseWorkbook, brief, check, edited, type Edit } from '../../support/base';
import { defaultSettings } from '../../../src/programme/settings/settings';

const day = serialOf;

/** A change of the base workbook and everything that is then found. */
type Case = readonly [title: string, edits: readonly Edit[], findings: readonly string[]];

function cases(all: readonly Case[]): void {
  test.each(all)('%s', (_title, edits, expected) => {
    expect(check(edited(baseWorkbook(), ...edits)).findings.map(brief)).toEqual(expected);
  });
}

describe('Desa', () => {
  cases([
    ['as many KK as people', [['Desa', 2, 'Penduduk', 900]], []],
    ['more KK than people', [['Desa', 2, 'Penduduk', 899]], ['error desa-households Desa!K2']],
    ['all KK poor', [['Desa', 2, 'KK Miskin', 900]], []],
    ['more poor KK than KK', [['Desa', 2, 'KK Miskin', 901]], ['error desa-poor Desa!L2']],
    [
      'too many KK hide the poor ones',
      [
        ['Desa', 2, 'KK', 9000],
        ['Desa', 2, 'KK Miskin', 9001],
      ],
      ['error desa-households Desa!K2'],
    ],
  ]);
});

describe('BKM', () => {
  const board: readonly Edit[] = [
    ['BKM', 2, 'Pengurus Laki-laki', 0],
    ['BKM', 2, 'Pengurus Perempuan', 0],
  ];
  cases([
    ['only women on the board', board.slice(0, 1), []],
    ['nobody on the board', board, ['error bkm-board BKM!F2']],
    ['elected on the day of founding', [['BKM', 5, 'Tanggal Pemilihan Terakhir', day(2012, 2, 1)]], []],
    [
      'elected before founding',
      [['BKM', 5, 'Tanggal Pemilihan Terakhir', day(2012, 1, 31)]],
      ['error bkm-election BKM!K5'],
    ],
    ['term ends with Periode', [['BKM', 2, 'Tanggal Pemilihan Terakhir', day(2011, 12, 31)]], []],
    ['term ended before', [['BKM', 2, 'Tanggal Pemilihan Terakhir', day(2011, 12, 30)]], ['warning bkm-term BKM!K2']],
    [
      'founded long ago and never elected',
      [['BKM', 4, 'Tanggal Pemilihan Terakhir', null]],
      ['warning bkm-term BKM!K4'],
    ],
    ['award in the year of Periode', [['BKM', 3, 'Tahun BKM Award', 2014]], []],
    ['award in the future', [['BKM', 3, 'Tahun BKM Award', 2015]], ['error bkm-award BKM!M3']],
  ]);

  test('the term is a setting', () => {
    const { findings } = check(baseWorkbook(), { settings: { ...defaultSettings, termYears: 1 } });
    expect(findings.map(brief)).toEqual([2, 3, 5].map((row) => `warning bkm-term BKM!K${row}`));
  });
});

describe('BLM', () => {
  cases([
    ['a rupiah above the ceiling', [['BLM', 3, 'Pagu', 39_999_999]], []],
    ['two rupiah above the ceiling', [['BLM', 3, 'Pagu', 39_999_998]], ['error blm-ceiling BLM!G3']],
    ['more used than paid hides the split', [['BLM', 2, 'Dana Dimanfaatkan', 100_000_002]], ['error blm-used BLM!H2']],
    ['parts a rupiah off', [['BLM', 2, 'BOP', 5_000_001]], []],
    ['parts two rupiah off', [['BLM', 2, 'BOP', 5_000_002]], ['error blm-split BLM!H2']],
    ['all beneficiaries poor', [['BLM', 2, 'KK Miskin Penerima Manfaat', 300]], []],
    ['more poor than beneficiaries', [['BLM', 2, 'KK Miskin Penerima Manfaat', 301]], ['error blm-poor BLM!P2']],
    ['paid in the year after', [['BLM', 2, 'Tanggal Cair', day(2014, 12, 31)]], []],
    ['paid before the budget year', [['BLM', 2, 'Tanggal Cair', day(2012, 12, 31)]], ['warning blm-year BLM!I2']],
    ['paid two years after', [['BLM', 5, 'Tanggal Cair', day(2014, 1, 1)]], ['warning blm-year BLM!I5']],
  ]);
});

describe('Kegiatan', () => {
  const noMoney: readonly Edit[] = [['Kegiatan', 5, 'Dana Lain', 0]];
  cases([
    ['kind of another Bidang', [['Kegiatan', 2, 'Jenis Kegiatan', 'Santunan']], ['error activity-kind Kegiatan!E2']],
    ['Lainnya in any Bidang', [['Kegiatan', 4, 'Jenis Kegiatan', 'Lainnya']], []],
    [
      'unit of another kind, one allowed',
      [['Kegiatan', 4, 'Satuan', 'unit']],
      ['error activity-unit Kegiatan!G4 -> orang?'],
    ],
    [
      'unit of another kind, several allowed',
      [['Kegiatan', 2, 'Satuan', 'orang']],
      ['error activity-unit Kegiatan!G2'],
    ],
    ['another unit of the kind', [['Kegiatan', 2, 'Satuan', 'm²']], []],
    ['no money', noMoney, ['error activity-cost Kegiatan!H5']],
    [
      'more poor than beneficiaries',
      [['Kegiatan', 5, 'KK Miskin Penerima Manfaat', 21]],
      ['error activity-poor Kegiatan!L5'],
    ],
    ['finished at 99%', [['Kegiatan', 2, 'Progres', 0.99]], ['error activity-progress Kegiatan!M2']],
    ['running at 100%', [['Kegiatan', 3, 'Progres', 1]], ['error activity-progress Kegiatan!M3']],
    ['running at 0%', [['Kegiatan', 3, 'Progres', 0]], []],
    ['planned at 1%', [['Kegiatan', 5, 'Progres', 0.01]], ['error activity-progress Kegiatan!M5']],
    [
      'condition of a running activity',
      [['Kegiatan', 3, 'Kondisi', 'Baik']],
      ['warning activity-condition Kegiatan!O3'],
    ],
    ['condition of social work', [['Kegiatan', 4, 'Kondisi', 'Baik']], ['warning activity-condition Kegiatan!O4']],
  ]);
});

describe('Pinjaman', () => {
  cases([
    [
      'repaid more than lent hides the balance',
      [['Pinjaman', 4, 'Angsuran Pokok', 2_000_002]],
      ['error loan-repaid Pinjaman!M4'],
    ],
    ['balance a rupiah off', [['Pinjaman', 2, 'Saldo', 2_000_001]], []],
    ['balance two rupiah off', [['Pinjaman', 2, 'Saldo', 2_000_002]], ['error loan-balance Pinjaman!N2 -> 2000000?']],
    [
      'overdue more than the balance',
      [['Pinjaman', 3, 'Tunggakan Pokok', 5_000_002]],
      ['error loan-overdue Pinjaman!O3'],
    ],
    ['months without money', [['Pinjaman', 2, 'Lama Tunggakan (bulan)', 1]], ['error loan-arrears Pinjaman!P2']],
    ['money without months', [['Pinjaman', 2, 'Tunggakan Pokok', 500_000]], ['error loan-arrears Pinjaman!P2']],
    ['class of other months', [['Pinjaman', 3, 'Kolektibilitas', 4]], ['error loan-class Pinjaman!Q3 -> 3?']],
    [
      'class of other months, seen from the months',
      [['Pinjaman', 3, 'Lama Tunggakan (bulan)', 7]],
      ['error loan-class Pinjaman!Q3 -> 4?'],
    ],
    [
      'settled with a balance',
      [
        ['Pinjaman', 7, 'Status', 'Lunas'],
        ['Pinjaman', 7, 'Tanggal Lunas', day(2014, 1, 1)],
      ],
      ['error loan-status Pinjaman!N7'],
    ],
    [
      'active without a balance',
      [
        ['Pinjaman', 4, 'Status', 'Aktif'],
        ['Pinjaman', 4, 'Tanggal Lunas', null],
      ],
      ['error loan-status Pinjaman!N4'],
    ],
    [
      'written off without a balance',
      [
        ['Pinjaman', 4, 'Status', 'Hapus Buku'],
        ['Pinjaman', 4, 'Tanggal Lunas', null],
      ],
      ['error loan-status Pinjaman!N4'],
    ],
    [
      'Lunas typed on an open loan is one fault',
      [['Pinjaman', 7, 'Status', 'Lunas']],
      ['error loan-status Pinjaman!N7'],
    ],
    ['settled on the day it was lent', [['Pinjaman', 4, 'Tanggal Lunas', day(2013, 1, 31)]], []],
    [
      'settled before it was lent',
      [['Pinjaman', 4, 'Tanggal Lunas', day(2013, 1, 30)]],
      ['error loan-settled Pinjaman!S4'],
    ],
    [
      'a settling date while active',
      [['Pinjaman', 2, 'Tanggal Lunas', day(2014, 12, 1)]],
      ['error loan-settled Pinjaman!S2'],
    ],
    ['more women than members', [['Pinjaman', 2, 'Anggota Perempuan', 11]], ['error loan-members Pinjaman!G2']],
    ['more poor than members', [['Pinjaman', 2, 'Anggota Miskin', 11]], ['error loan-members Pinjaman!H2']],
    ['too few members for both is one error', [['Pinjaman', 3, 'Anggota', 2]], ['error loan-members Pinjaman!G3']],
    ['three of ten are women', [['Pinjaman', 2, 'Anggota Perempuan', 3]], []],
    ['two of ten are women', [['Pinjaman', 2, 'Anggota Perempuan', 2]], ['info loan-group Pinjaman!G2']],
    ['four members', [['Pinjaman', 5, 'Anggota', 4]], ['info loan-group Pinjaman!F5']],
    ['a term of 13 months', [['Pinjaman', 8, 'Jangka Waktu (bulan)', 13]], ['info loan-group Pinjaman!J8']],
    ['a term of 2 months', [['Pinjaman', 9, 'Jangka Waktu (bulan)', 2]], ['info loan-group Pinjaman!J9']],
    ['other loans have no usual size', [['Pinjaman', 6, 'Jangka Waktu (bulan)', 60]], []],
    ['repayments elsewhere', [['Angsuran', 2, 'Pokok', 1_999_998]], ['error loan-instalments Pinjaman!M2']],
    ['repayments a rupiah off', [['Angsuran', 2, 'Pokok', 1_999_999]], []],
  ]);
});

describe('loan schedule', () => {
  const arrears = (row: number, amount: number, months: number, kelas: number): readonly Edit[] => [
    ['Pinjaman', row, 'Tunggakan Pokok', amount],
    ['Pinjaman', row, 'Lama Tunggakan (bulan)', months],
    ['Pinjaman', row, 'Kolektibilitas', kelas],
  ];
  const repaid = (row: number, amount: number, pokok: number): readonly Edit[] => [
    ['Pinjaman', row, 'Angsuran Pokok', amount],
    ['Pinjaman', row, 'Saldo', pokok - amount],
  ];
  const ofPinjaman = (edits: readonly Edit[]): readonly string[] =>
    check(edited(baseWorkbook(), ...edits))
      .findings.map(brief)
      .filter((line) => line.includes(' Pinjaman!') && !line.includes('loan-instalments'));

  // P-4: 6.000.000 over 12 months from 31 October 2014: 1.000.000 due at the end of December.
  test.each<[string, readonly Edit[], readonly string[]]>([
    ['another amount', arrears(5, 600_000, 1, 2), ['warning loan-schedule Pinjaman!O5 -> 500000?']],
    ['other months of the same class', arrears(5, 500_000, 2, 2), ['warning loan-schedule Pinjaman!P5 -> 1?']],
    ['arrears where there are none', arrears(2, 500_000, 1, 2), ['warning loan-schedule Pinjaman!O2 -> 0?']],
    ['arrears passed over', arrears(5, 0, 0, 1), ['warning loan-schedule Pinjaman!O5 -> 500000?']],
    ['a rescheduled loan is let be', [...arrears(5, 0, 0, 1), ['Pinjaman', 5, 'Jadwal Khusus', 'Ya']], []],
    ['a written-off loan is let be', arrears(7, 300_000, 12, 5), []],
    [
      'less than a rupiah a month is let be',
      [
        ['Pinjaman', 9, 'Pokok', 5],
        ['Pinjaman', 9, 'Saldo', 5],
      ],
      ['warning slip-thousand Pinjaman!L9 -> 5000?', 'warning slip-thousand Pinjaman!N9 -> 5000?'],
    ],
    ['a shortfall of 1% counts as paid', [...repaid(5, 940_000, 6_000_000), ...arrears(5, 0, 0, 1)], []],
    ['a shortfall of 1% may be booked', [...repaid(5, 940_000, 6_000_000), ...arrears(5, 60_000, 1, 2)], []],
    [
      'the months of a small shortfall that is booked',
      [...repaid(5, 940_000, 6_000_000), ...arrears(5, 60_000, 2, 2)],
      ['warning loan-schedule Pinjaman!P5 -> 1?'],
    ],
    [
      'the amount of a small shortfall whose month is booked',
      [...repaid(5, 940_000, 6_000_000), ...arrears(5, 200_000, 1, 2)],
      ['warning loan-schedule Pinjaman!O5 -> 60000?'],
    ],
    [
      'a shortfall above 1% is none',
      [...repaid(5, 939_990, 6_000_000), ...arrears(5, 0, 0, 1)],
      ['warning loan-schedule Pinjaman!O5 -> 60010?'],
    ],
  ])('%s', (_title, edits, expected) => {
    expect(ofPinjaman(edits)).toEqual(expected);
  });
});

describe('UPK', () => {
  cases([
    ['profit a rupiah off', [['UPK', 4, 'Laba', 200_001]], []],
    ['profit two rupiah off', [['UPK', 4, 'Laba', 200_002]], ['error upk-profit UPK!R4 -> 200000?']],
    ['a loss is a profit below 0', [['UPK', 5, 'Laba', 100_000]], ['error upk-profit UPK!R5 -> -100000?']],
    ['assets off hide the balance sheet', [['UPK', 4, 'Aset', 9_000_000]], ['error upk-assets UPK!K4 -> 9990000?']],
    ['capital off', [['UPK', 4, 'Modal', 9_000_002]], ['error upk-balance UPK!K4']],
    [
      'capital may be negative, but that is told',
      [
        ['UPK', 7, 'Modal', -25_500],
        ['UPK', 7, 'Kewajiban', 6_000_000],
      ],
      ['warning upk-capital UPK!D7'],
    ],
    ['more groups late than there are', [['UPK', 2, 'KSM Menunggak ≥ 3 Bulan', 3]], ['error upk-overdue UPK!M2']],
    [
      'more balance late than there is',
      [['UPK', 2, 'Saldo Menunggak ≥ 3 Bulan', 6_500_002]],
      ['error upk-overdue UPK!N2'],
    ],
    [
      'more overdue than the balance of late loans',
      [['UPK', 2, 'Tunggakan Pokok ≥ 3 Bulan', 5_000_002]],
      ['error upk-overdue UPK!O2'],
    ],
    [
      'two separate faults are two errors',
      [
        ['UPK', 2, 'KSM Menunggak ≥ 3 Bulan', 3],
        ['UPK', 2, 'Saldo Menunggak ≥ 3 Bulan', 6_500_002],
      ],
      ['error upk-overdue UPK!M2', 'error upk-overdue UPK!N2'],
    ],
  ]);
});
