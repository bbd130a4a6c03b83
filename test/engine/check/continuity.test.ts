import { serialOf, type RawWorkbook } from '../../../src/engine/dataset';
import { baseWorkbook, brief, check, edited, withoutRows, withCopy, type Edit } from '../../support/base';
import { read } from '../../support/programme';

/** The base workbook, B01's balance of November being what its loans were then. */
const nowWorkbook = edited(
  baseWorkbook(),
  ['UPK', 3, 'Saldo Pinjaman', 8_000_000],
  ['UPK', 3, 'Aset', 11_500_000],
  ['UPK', 3, 'Modal', 10_500_000],
);

/** The same workbook a month earlier: P-1 and P-9 each with an instalment less, P-8 not yet lent. */
const thenWorkbook = withoutRows(
  withoutRows(
    edited(
      nowWorkbook,
      ['Profil', 6, 'Isian', serialOf(2014, 11, 30)],
      ['Pinjaman', 2, 'Angsuran Pokok', 2_000_000],
      ['Pinjaman', 2, 'Saldo', 3_000_000],
      ['Pinjaman', 10, 'Angsuran Pokok', 0],
      ['Pinjaman', 10, 'Saldo', 1_200_000],
    ),
    'Pinjaman',
    9,
  ),
  'UPK',
  4,
  5,
  6,
  7,
);

const compared = (now: RawWorkbook, then: RawWorkbook = thenWorkbook) => check(now, { previous: read(then) });
const found = (...edits: readonly Edit[]): readonly string[] =>
  compared(edited(nowWorkbook, ...edits)).findings.map(brief);
const thenFound = (...edits: readonly Edit[]): readonly string[] =>
  compared(nowWorkbook, edited(thenWorkbook, ...edits)).findings.map(brief);

test('a workbook that follows from the earlier one has no finding, and consistency counts in the score', () => {
  const { findings, score } = compared(nowWorkbook);
  expect(findings.map(brief)).toEqual([]);
  expect(score).toMatchObject({ value: 100, consistency: 1 });
});

test('an earlier workbook without Periode, or of a later month, says nothing', () => {
  expect(compared(nowWorkbook, edited(thenWorkbook, ['Profil', 6, 'Isian', null])).score.consistency).toBeNull();
  expect(
    compared(thenWorkbook, edited(nowWorkbook, ['Pinjaman', 2, 'Pokok', 1])).findings.map(brief),
  ).not.toContainEqual(expect.stringContaining('then-'));
});

describe('loans', () => {
  test('a loan with a balance is gone', () => {
    const { findings } = compared(withoutRows(withoutRows(nowWorkbook, 'Pinjaman', 5), 'Angsuran', 6));
    expect(findings.filter(({ rule }) => rule.startsWith('then')).map(brief)).toEqual([
      'error then-loan-gone Pinjaman',
    ]);
    expect(findings.find(({ rule }) => rule === 'then-loan-gone')).toMatchObject({
      value: 'P-4',
      params: { bkm: 'B02', balance: 5_500_000 },
    });
  });

  test('a settled loan may go', () => {
    const lines = compared(withoutRows(withoutRows(nowWorkbook, 'Pinjaman', 4), 'Angsuran', 5)).findings.map(brief);
    expect(lines).toEqual([]);
  });

  test('a loan under another number is one finding', () => {
    const { findings } = compared(edited(nowWorkbook, ['Pinjaman', 8, 'Nomor Pinjaman', 'P-77']));
    expect(findings.map(brief)).toEqual(['error then-loan-gone Pinjaman']);
    expect(findings[0]).toMatchObject({ variant: 'renumbered', params: { other: 'P-77', row: 8 } });
  });

  test('repaid less than then', () => {
    expect(thenFound(['Pinjaman', 3, 'Angsuran Pokok', 5_500_000], ['Pinjaman', 3, 'Saldo', 4_500_000])).toEqual([
      'error then-repaid-fell Pinjaman!M3',
    ]);
  });

  test.each<readonly [Edit, string]>([
    [['Pinjaman', 2, 'Pokok', 5_100_000], 'error then-loan-changed Pinjaman!L2'],
    [['Pinjaman', 2, 'Tanggal Cair', serialOf(2014, 6, 16)], 'error then-loan-changed Pinjaman!I2'],
    [['Pinjaman', 2, 'Kode BKM', 'B02'], 'error then-loan-changed Pinjaman!B2'],
  ])('what a loan was lent as changed: %s', (edit, expected) => {
    expect(thenFound(edit)).toEqual([expected]);
  });

  test('a loan from before that was not there then', () => {
    const then = withoutRows(thenWorkbook, 'Pinjaman', 8);
    expect(compared(nowWorkbook, then).findings.map(brief)).toEqual(['warning then-loan-late Pinjaman!I8']);
  });

  test('a rupiah is no change, two are', () => {
    expect(thenFound(['Pinjaman', 2, 'Pokok', 5_000_001])).toEqual([]);
    expect(thenFound(['Pinjaman', 2, 'Pokok', 5_000_002])).toEqual(['error then-loan-changed Pinjaman!L2']);
    expect(thenFound(['Pinjaman', 2, 'Angsuran Pokok', 3_000_001], ['UPK', 3, 'Saldo Pinjaman', 7_000_000])).toEqual([
      'warning then-upk-changed UPK!G3',
    ]);
  });

  test.each<Edit>([
    ['Pinjaman', 8, 'Kode BKM', 'B04'],
    ['Pinjaman', 8, 'Nama KSM', 'Cempaka'],
    ['Pinjaman', 8, 'Nama KSM', null],
    ['Pinjaman', 8, 'Pokok', 3_100_000],
    ['Pinjaman', 8, 'Tanggal Cair', serialOf(2014, 1, 16)],
  ])('a new loan that differs in more than its number is another loan: %s', (...edit) => {
    const { findings } = compared(edited(nowWorkbook, ['Pinjaman', 8, 'Nomor Pinjaman', 'P-77'], edit));
    const ofLoans = findings.filter(({ rule }) => rule.startsWith('then-loan'));
    expect(ofLoans.map(brief)).toEqual(['error then-loan-gone Pinjaman', 'warning then-loan-late Pinjaman!I8']);
    expect(ofLoans[0]).toMatchObject({ value: 'P-7', params: { bkm: 'B03', balance: 3_000_000 } });
    expect(ofLoans[0]).not.toHaveProperty('variant');
  });

  test('of two loans that are gone and alike, a new one stands for one only', () => {
    const twice = (raw: RawWorkbook, ...numbers: readonly [string, string]): RawWorkbook =>
      edited(withCopy(raw, 'Pinjaman', 8, { 'Nomor Pinjaman': numbers[1] }), [
        'Pinjaman',
        8,
        'Nomor Pinjaman',
        numbers[0],
      ]);
    const then = twice(thenWorkbook, 'P-7', 'P-70');
    const now = edited(nowWorkbook, ['Pinjaman', 8, 'Nomor Pinjaman', 'P-77']);
    const gone = compared(now, then).findings.filter(({ rule }) => rule === 'then-loan-gone');
    expect(gone.map(({ value, variant }) => [value, variant])).toEqual([
      ['P-7', 'renumbered'],
      ['P-70', undefined],
    ]);
  });

  test('without loans in the earlier workbook, or with one that has no number, none can be said to be late or new', () => {
    const without = { tables: thenWorkbook.tables.filter(({ name }) => name !== 'Pinjaman') };
    expect(compared(nowWorkbook, without).findings.map(brief)).toEqual([]);
    expect(thenFound(['Pinjaman', 2, 'Nomor Pinjaman', null])).toEqual([]);
  });

  test('nothing is said of loans while one has no number now', () => {
    const lines = found(['Pinjaman', 8, 'Nomor Pinjaman', null]);
    expect(lines.filter((line) => line.includes('then-'))).toEqual([]);
  });

  test('a faulty cell, then or now, is no continuity finding', () => {
    expect(thenFound(['Pinjaman', 2, 'Pokok', 'lima juta'])).toEqual([]);
    expect(found(['Pinjaman', 2, 'Pokok', 'lima juta'])).toEqual(['error type Pinjaman!L2']);
  });
});

describe('UPK', () => {
  test('a past month was rewritten: one finding a row', () => {
    expect(thenFound(['UPK', 2, 'Kas dan Bank', 3_300_000], ['UPK', 2, 'Aset', 9_800_000])).toEqual([
      'warning then-upk-changed UPK!F2',
    ]);
  });

  test('a month is compared while it is past: that of Periode may still be corrected', () => {
    const corrected = edited(
      nowWorkbook,
      ['UPK', 4, 'Kas dan Bank', 3_100_000],
      ['UPK', 4, 'Aset', 10_090_000],
      ['UPK', 4, 'Modal', 9_100_000],
    );
    expect(compared(corrected, nowWorkbook).findings.map(brief)).toEqual([]);
  });

  test('a rupiah is no change, a group more is', () => {
    expect(thenFound(['UPK', 2, 'Kas dan Bank', 3_400_001])).toEqual([]);
    const { findings } = compared(nowWorkbook, edited(thenWorkbook, ['UPK', 2, 'KSM Aktif', 3]));
    expect(findings.map(brief)).toEqual(['warning then-upk-changed UPK!L2']);
    expect(findings[0]?.params).toEqual({ unit: 'int', read: 2, then: 3 });
  });

  test('a figure in an error of its row is passed over, the next one that differs is told', () => {
    expect(
      compared(
        edited(nowWorkbook, ['UPK', 2, 'KSM Menunggak ≥ 3 Bulan', 3]),
        edited(thenWorkbook, ['UPK', 2, 'Saldo Menunggak ≥ 3 Bulan', 4_000_000]),
      ).findings.map(brief),
    ).toEqual(['error upk-overdue UPK!M2', 'warning then-upk-changed UPK!N2']);
  });

  test('the balance does not follow from the earlier one', () => {
    // Written off then, active again now: neither lent nor repaid.
    const { findings } = compared(nowWorkbook, edited(thenWorkbook, ['UPK', 3, 'Saldo Pinjaman', 7_500_000]));
    expect(findings.map(brief)).toEqual(['warning then-upk-changed UPK!G3', 'error then-balance UPK!G4']);
    expect(findings[1]?.params).toMatchObject({ then: 7_500_000, repaid: 1_000_000, lent: 0, expected: 6_500_000 });
  });

  test('an error in a loan, or of the balance itself, is the only finding', () => {
    expect(found(['Pinjaman', 2, 'Saldo', 2_500_000])).toEqual(['error loan-balance Pinjaman!N2 -> 2000000?']);
    expect(
      found(['UPK', 4, 'Saldo Pinjaman', 7_250_000], ['UPK', 4, 'Aset', 10_240_000], ['UPK', 4, 'Modal', 9_250_000]),
    ).toEqual(['error recon-balance UPK!G4']);
  });

  test('a loan written off since is no difference', () => {
    const now = edited(
      nowWorkbook,
      ['Pinjaman', 2, 'Status', 'Hapus Buku'],
      ['UPK', 4, 'Saldo Pinjaman', 5_000_000],
      ['UPK', 4, 'Aset', 7_990_000],
      ['UPK', 4, 'Modal', 7_000_000],
      ['UPK', 4, 'KSM Aktif', 1],
    );
    expect(compared(now).findings.map(brief)).toEqual([]);
  });
});

describe('stable facts', () => {
  test.each<readonly [Edit, string]>([
    [['Desa', 2, 'P2KP 2002', 'Tidak'], 'warning then-facts Desa!E2'],
    [['BKM', 3, 'Tanggal Berdiri', serialOf(2008, 4, 3)], 'warning then-facts BKM!D3'],
    [['BKM', 2, 'Nomor Akta Notaris', '13/2008'], 'warning then-facts BKM!E2'],
  ])('%s', (edit, expected) => {
    expect(thenFound(edit)).toEqual([expected]);
  });

  test('the share unchanged is the consistency of the score; what cannot be read is not compared', () => {
    const { score } = compared(
      nowWorkbook,
      edited(thenWorkbook, ['Desa', 2, 'PLPBK', 'Ya'], ['Desa', 3, 'PLPBK', null]),
    );
    // Six facts of four desa less the blank one; founding dates of four boards, deeds of two.
    expect(score.consistency).toBeCloseTo(1 - 1 / (23 + 6), 12);
  });

  test('a desa that is new has nothing to compare with', () => {
    const then = withoutRows(withoutRows(thenWorkbook, 'Desa', 5), 'BKM', 5);
    expect(
      compared(withCopy(nowWorkbook, 'UPK', 4, { 'Kode BKM': 'B04', Periode: serialOf(2014, 11, 30) }), then).score
        .consistency,
    ).toBe(1);
  });
});
