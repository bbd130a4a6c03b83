import { serialOf, type RawWorkbook } from '../../../src/engine/dataset';
import { baseWorkbook, brief, check, edited, withCopy, withoutRows, type Edit } from '../../support/base';
import { defaultSettings } from '../../../src/programme/settings/settings';

const found = (...edits: readonly Edit[]): readonly string[] =>
  check(edited(baseWorkbook(), ...edits)).findings.map(brief);

/** B01's balance sheet with another Saldo Pinjaman, in order in itself. */
const otherBalance = (saldo: number): readonly Edit[] => [
  ['UPK', 4, 'Saldo Pinjaman', saldo],
  ['UPK', 4, 'Aset', 2_990_000 + saldo],
  ['UPK', 4, 'Modal', 2_000_000 + saldo],
];

describe('reconciliation of UPK with its loans', () => {
  test('balance, with both amounts and the difference', () => {
    const { findings } = check(edited(baseWorkbook(), ...otherBalance(7_250_000)));
    expect(findings.map(brief)).toEqual(['error recon-balance UPK!G4']);
    expect(findings[0]?.params).toMatchObject({ read: 7_250_000, expected: 7_000_000, difference: 250_000 });
  });

  test('a rupiah is no difference', () => {
    expect(found(...otherBalance(7_000_001))).toEqual([]);
  });

  test('balance of other loans', () => {
    expect(
      found(['UPK', 4, 'Pinjaman Lain-lain', 50_000], ['UPK', 4, 'Aset', 10_040_000], ['UPK', 4, 'Modal', 9_050_000]),
    ).toEqual(['error recon-balance UPK!H4']);
  });

  test.each<readonly [string, Edit, string]>([
    ['balance in arrears', ['UPK', 4, 'Saldo Menunggak ≥ 3 Bulan', 5_500_000], 'error recon-arrears UPK!N4'],
    ['principal overdue', ['UPK', 4, 'Tunggakan Pokok ≥ 3 Bulan', 4_100_000], 'error recon-arrears UPK!O4'],
    ['groups', ['UPK', 4, 'KSM Aktif', 3], 'error recon-groups UPK!L4'],
    ['groups in arrears', ['UPK', 4, 'KSM Menunggak ≥ 3 Bulan', 2], 'error recon-groups UPK!M4'],
  ])('%s', (_title, edit, expected) => {
    expect(found(edit)).toEqual([expected]);
  });

  test('groups without a code count by name, ignoring case and spacing', () => {
    const lines = found(['Pinjaman', 3, 'Nama KSM', 'MELATI']);
    expect(lines).toEqual(['info group-name Pinjaman!D3', 'error recon-groups UPK!L4']);
    expect(found(['Pinjaman', 10, 'Kode KSM', 'k1'], ['Pinjaman', 10, 'Nama KSM', 'Lain'])).toEqual([]);
  });

  test('only the month of Periode is compared', () => {
    expect(found(['UPK', 2, 'KSM Aktif', 9])).toEqual([]);
  });

  test('one wrong loan is one error of its board', () => {
    // Written off in Pinjaman, still counted by UPK: balance and groups differ.
    expect(found(['Pinjaman', 8, 'Status', 'Hapus Buku'])).toEqual(['error recon-balance UPK!G6']);
  });

  test('a loan at another board is one error of each board', () => {
    expect(found(['Pinjaman', 8, 'Kode BKM', 'B04'])).toEqual([
      'error recon-balance UPK!G6',
      'error recon-balance UPK!G7',
    ]);
  });

  test('a board whose loan has an error is skipped', () => {
    expect(found(['Pinjaman', 2, 'Saldo', 1_900_000])).toEqual(['error loan-balance Pinjaman!N2 -> 2000000?']);
  });

  test('is withheld while a loan has no known board', () => {
    expect(found(['Pinjaman', 2, 'Kode BKM', 'B77'], ['UPK', 4, 'KSM Aktif', 3])).toEqual([
      'error foreign-key Pinjaman!B2',
    ]);
  });

  test('while a loan has no group, groups are not counted; balances still are', () => {
    const unnamed: Edit = ['Pinjaman', 2, 'Nama KSM', null];
    expect(found(unnamed, ['UPK', 4, 'KSM Aktif', 9])).toEqual(['error required Pinjaman!D2']);
    expect(found(unnamed, ...otherBalance(7_250_000))).toEqual([
      'error required Pinjaman!D2',
      'error recon-balance UPK!G4',
    ]);
  });

  test('a figure is compared while what it is made of can be read, whatever else of a loan cannot', () => {
    const noMonths: Edit = ['Pinjaman', 3, 'Lama Tunggakan (bulan)', 'x'];
    expect(found(noMonths, ['UPK', 4, 'Saldo Menunggak ≥ 3 Bulan', 4_900_000])).toEqual(['error type Pinjaman!P3']);
    expect(found(noMonths, ...otherBalance(7_250_000))).toEqual([
      'error type Pinjaman!P3',
      'error recon-balance UPK!G4',
    ]);
  });

  test('money within the tolerance is no difference, a group is', () => {
    expect(found(['UPK', 4, 'Saldo Menunggak ≥ 3 Bulan', 5_000_001])).toEqual([]);
    expect(found(['UPK', 4, 'Saldo Menunggak ≥ 3 Bulan', 5_000_002])).toEqual(['error recon-arrears UPK!N4']);
    expect(found(['UPK', 4, 'KSM Aktif', 1])).toEqual(['error recon-groups UPK!L4']);
  });

  test('nothing is compared while Periode is not known', () => {
    expect(found(['Profil', 6, 'Isian', null], ['UPK', 4, 'KSM Aktif', 9])).toEqual(['error profile Profil!B6']);
  });

  test('the three months of UPK stay three whatever the setting', () => {
    const { findings } = check(baseWorkbook(), { settings: { ...defaultSettings, arrearsMonths: 6 } });
    expect(findings).toEqual([]);
  });
});

describe('UPK months', () => {
  test('a board with loans and no row for Periode', () => {
    const { findings } = check(withoutRows(baseWorkbook(), 'UPK', 5));
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'upk-late',
        severity: 'warning',
        table: 'UPK',
        value: 'B02',
        row: null,
        cell: null,
      }),
    ]);
  });

  test('a board that only has other loans is not late', () => {
    const raw = withoutRows(edited(baseWorkbook(), ['Pinjaman', 5, 'Jenis', 'Lain-lain']), 'UPK', 5);
    expect(check(raw).findings).toEqual([]);
  });

  test('is not judged while a UPK row has no readable or known key', () => {
    const raw = withoutRows(baseWorkbook(), 'UPK', 5);
    expect(check(edited(raw, ['UPK', 3, 'Periode', null])).findings.map(brief)).toEqual(['error required UPK!B3']);
    expect(check(edited(raw, ['UPK', 3, 'Kode BKM', 'B77'])).findings.map(brief)).toEqual(['error foreign-key UPK!A3']);
  });

  test('months before a board’s first row are not asked for', () => {
    expect(check(withoutRows(baseWorkbook(), 'UPK', 2)).findings).toEqual([]);
  });

  test('every month left out, and Periode as late', () => {
    const { findings } = check(withoutRows(baseWorkbook(), 'UPK', 3, 4));
    expect(findings.map(({ rule, value }) => [rule, value])).toEqual([
      ['upk-late', 'B01'],
      ['upk-gap', serialOf(2014, 11, 30)],
    ]);
  });

  test('is not judged while Periode is not known, or without loans', () => {
    const late = withoutRows(baseWorkbook(), 'UPK', 3, 5);
    const absences = (raw: RawWorkbook) => check(raw).findings.filter(({ rule }) => rule.startsWith('upk-'));
    expect(absences(edited(late, ['Profil', 6, 'Isian', null]))).toEqual([]);
    const loanless = { tables: late.tables.filter(({ name }) => name !== 'Pinjaman' && name !== 'Angsuran') };
    expect(absences(loanless).map(({ rule }) => rule)).toEqual(['upk-gap']);
  });

  test('a month left out', () => {
    const { findings } = check(withoutRows(baseWorkbook(), 'UPK', 3));
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'upk-gap',
        severity: 'warning',
        row: null,
        value: serialOf(2014, 11, 30),
        params: expect.objectContaining({ bkm: 'B01' }),
      }),
    ]);
  });
});

describe('BLM money of activities', () => {
  test('up to what BLM gave', () => {
    expect(found(['Kegiatan', 3, 'Dana BLM', 20_000_000])).toEqual([]);
    expect(found(['Kegiatan', 3, 'Dana BLM', 20_000_002])).toEqual(['warning recon-activity Kegiatan!H3']);
  });

  test('counts by year: money of a later budget does not cover an earlier activity', () => {
    expect(found(['Kegiatan', 4, 'Tahun', 2013])).toEqual(['warning recon-activity Kegiatan!H4']);
  });

  test('is reported once, at the last row of the first year that is too much', () => {
    const raw = withCopy(edited(baseWorkbook(), ['Kegiatan', 2, 'Dana BLM', 70_000_000]), 'Kegiatan', 2, {
      'Kode Kegiatan': 'K-9',
      'Dana BLM': 1_000_000,
    });
    const { findings } = check(raw);
    expect(findings.map(brief)).toEqual(['warning recon-activity Kegiatan!H7']);
    expect(findings[0]?.params).toMatchObject({
      year: 2013,
      bidang: 'Lingkungan',
      read: 71_000_000,
      limit: 60_000_000,
    });
  });

  test('is withheld while any row has no desa, year or Bidang', () => {
    const tooMuch: Edit = ['Kegiatan', 3, 'Dana BLM', 70_000_000];
    expect(found(tooMuch, ['Kegiatan', 6, 'Tahun', null])).toEqual(['error required Kegiatan!C6']);
    expect(found(tooMuch, ['Kegiatan', 6, 'Bidang', null])).toEqual(['error required Kegiatan!D6']);
    expect(found(tooMuch, ['BLM', 5, 'Kode BKM', 'B77'])).toEqual(['error foreign-key BLM!B5']);
    expect(found(tooMuch, ['BLM', 5, 'Tahun Anggaran', null])).toEqual(['error required BLM!C5']);
  });

  test('is withheld while a board’s desa is in doubt', () => {
    const tooMuch: Edit = ['Kegiatan', 3, 'Dana BLM', 70_000_000];
    expect(found(tooMuch, ['BKM', 4, 'Kode Desa', '33.26.14.2001'])).toEqual(['error bkm-per-desa BKM!B5']);
  });

  test('a desa with a cell that its sum reads in an error is left out, the others are compared', () => {
    const tooMuch: readonly Edit[] = [
      ['Kegiatan', 3, 'Dana BLM', 70_000_000],
      ['Kegiatan', 6, 'Dana BLM', 20_000_002],
    ];
    expect(found(...tooMuch)).toEqual(['warning recon-activity Kegiatan!H3', 'warning recon-activity Kegiatan!H6']);
    expect(found(...tooMuch, ['Kegiatan', 2, 'Dana BLM', 'x'])).toEqual([
      'error type Kegiatan!H2',
      'warning recon-activity Kegiatan!H6',
    ]);
    expect(found(...tooMuch, ['BLM', 2, 'Lingkungan', 'x'])).toEqual([
      'error type BLM!J2',
      'warning recon-activity Kegiatan!H6',
    ]);
  });

  test('each Bidang has its own money', () => {
    // K-3 is social work: 10.000.000 were given for it, and 25.000.000 for Lingkungan.
    expect(found(['Kegiatan', 4, 'Dana BLM', 10_000_001])).toEqual([]);
    expect(found(['Kegiatan', 4, 'Dana BLM', 10_000_002])).toEqual(['warning recon-activity Kegiatan!H4']);
  });

  test('a desa that was given nothing', () => {
    const { findings } = check(edited(baseWorkbook(), ['Kegiatan', 5, 'Dana BLM', 2_500_000]));
    expect(findings.map(brief)).toEqual(['warning recon-activity Kegiatan!H5']);
    expect(findings[0]?.params).toEqual({ unit: 'rp', bidang: 'Ekonomi', year: 2014, read: 2_500_000, limit: 0 });
  });
});

describe('beneficiaries', () => {
  test('as many as the desa has KK', () => {
    expect(found(['BLM', 2, 'KK Penerima Manfaat', 900], ['Kegiatan', 2, 'KK Penerima Manfaat', 900])).toEqual([]);
  });

  test('more than the desa has KK', () => {
    expect(found(['BLM', 2, 'KK Penerima Manfaat', 901], ['Kegiatan', 2, 'KK Penerima Manfaat', 901])).toEqual([
      'warning beneficiaries BLM!O2',
      'warning beneficiaries Kegiatan!K2',
    ]);
  });
});
