/** Loans of other lists: their numbers, what is refused, and their opening rows (docs/spec/entry.md 5, docs/spec/ledger.md 3). */
import { atOnce } from '../../../src/engine/dataset';
import type { ImportedRow, RowValues, SettledRows } from '../../../src/engine/entry';
import { pinjamanImport } from '../../../src/programme/imports/pinjaman';
import { edited, mapTable } from '../../support/base';
import { subjectOf } from '../../support/tasks';
import { add, bare, base, closed, day, noted } from './payments';

/** S of docs/spec/ledger.md 12: 500,000 and 75,000 of jasa a month. */
const loan = (cells: RowValues = {}): RowValues => ({
  'Kode BKM': 'B02',
  'Nama KSM': 'Bougenvil',
  'Tanggal Cair': day(1, 15),
  'Jangka Waktu (bulan)': 10,
  'Jasa per Bulan (%)': 0.015,
  Pokok: 5_000_000,
  'Angsuran Pokok': 0,
  'Tunggakan Pokok': 0,
  'Lama Tunggakan (bulan)': 0,
  Kolektibilitas: 1,
  Status: 'Aktif',
  ...cells,
});
const settle = (rows: readonly ImportedRow[], kept = base): SettledRows =>
  atOnce(pinjamanImport.settle(subjectOf(kept), rows, true));
/** Number of each loan, or why it is not taken. */
const numbers = ({ rows }: SettledRows) =>
  rows.map((row) => {
    if (row.kind === 'refused') return { code: row.refusal.code, ...row.refusal.params };
    return row.kind === 'add' ? row.cells['Nomor Pinjaman'] : row;
  });
const change = (cells: RowValues, row = 0): ImportedRow => ({ kind: 'change', row, cells, values: cells });

test.each([
  ['the next of the board’s series', [{}, {}], ['P-10', 'P-11']],
  ['its own', [{ 'Nomor Pinjaman': 'KSM-7' }], ['KSM-7']],
  ['none that another row of the source has', [{}, { 'Nomor Pinjaman': 'p-10' }], ['P-11', 'p-10']],
  ['none without a board', [{ 'Kode BKM': null }], [undefined]],
] satisfies [string, RowValues[], unknown[]][])('a new loan gets as its number %s', (_name, list, wanted) => {
  const result = settle(list.map((cells) => add(loan(cells))));
  expect(numbers(result)).toEqual(wanted);
  expect(result.rows[0]).toMatchObject({ table: 'Pinjaman', cells: { 'Nama KSM': 'Bougenvil', Pokok: 5_000_000 } });
  expect([result.beside, result.notes]).toEqual([[], []]);
});

describe('no loan is taken', () => {
  test('that was lent after Periode', () => {
    const days = [day(12, 31), day(1, 1, 2015)];
    expect(numbers(settle(days.map((cair) => add(loan({ 'Tanggal Cair': cair })))))).toEqual([
      'P-10',
      { code: 'after-period', tanggal: day(1, 1, 2015), akhir: day(12, 31) },
    ]);
  });

  test('that was lent in a closed month', () => {
    const days = [day(11, 5), day(11, 30), day(12, 1)];
    const result = settle(
      days.map((cair) => add(loan({ 'Tanggal Cair': cair }))),
      closed(day(11, 30)),
    );
    const refused = { code: 'month-closed', bulan: day(11, 30) };
    expect(numbers(result).slice(0, 2)).toEqual([refused, refused]);
    expect(result.rows[2]?.kind).toBe('add');
  });

  test('without Periode', () => {
    const kept = { ...base, raw: edited(base.raw, ['Profil', 6, 'Isian', null]) };
    expect(numbers(settle([add(loan()), change({ Anggota: 7 })], kept))).toMatchObject([
      { code: 'no-period' },
      { code: 'no-period' },
    ]);
  });
});

describe('a loan that is there', () => {
  test('changes; its terms too, while no month is closed', () => {
    const cells = { Pokok: 6_000_000, 'Tanggal Cair': day(6, 16) };
    expect(settle([change(cells)]).rows).toEqual([{ kind: 'change', table: 'Pinjaman', row: 0, cells }]);
  });

  // P-1 was lent in June, P-8 on 1 December.
  test.each([
    ['a term of a closed month’s loan', change({ Pokok: 6_000_000 }), day(6, 30)],
    ['a day into a closed month', change({ 'Tanggal Cair': day(11, 30) }, 7), day(11, 30)],
    ['a term of a later loan', change({ Pokok: 6_000_000 }, 7), null],
    ['what is no term', change({ 'Nama KSM': 'Melati 1', Anggota: 9 }), null],
  ] as const)('where November is closed: %s', (_name, row, refused) => {
    const [result] = settle([row], closed(day(11, 30))).rows;
    if (refused === null) expect(result?.kind).toBe('change');
    else expect(result).toMatchObject({ refusal: { code: 'month-closed', params: { bulan: refused } } });
  });
});

describe('the opening row of a new loan', () => {
  test.each([
    // Four instalments are covered, with 75,000 of jasa each.
    ['on the day before Periode’s month', { 'Angsuran Pokok': 2_300_000 }, [day(11, 30), 2_300_000, 300_000]],
    ['when it was lent', { 'Tanggal Cair': day(12, 5), 'Angsuran Pokok': 500_000 }, [day(12, 5), 500_000, 75_000]],
    [
      'when it was settled',
      { 'Angsuran Pokok': 5_000_000, Status: 'Lunas', 'Tanggal Lunas': day(7, 1) },
      [day(7, 1), 5_000_000, 750_000],
    ],
    // 1.5% of 5,000,000, then of 4,500,000.
    ['of falling jasa', { 'Jenis Jasa': 'menurun', 'Angsuran Pokok': 1_000_000 }, [day(11, 30), 1_000_000, 142_500]],
    [
      'without jasa where no plan is known',
      { 'Jadwal Khusus': 'Ya', 'Angsuran Pokok': 1_000_000 },
      [day(11, 30), 1_000_000, 0],
    ],
    // Grace: jasa from the first month on, pokok 625,000 from the third on.
    [
      'after months of grace',
      { 'Jadwal Khusus': 'Ya', 'Masa Tenggang (bulan)': 2, 'Angsuran Pokok': 625_000 },
      [day(11, 30), 625_000, 225_000],
    ],
    [
      'of a loan that was written off',
      { Status: 'Hapus Buku', 'Tanggal Hapus Buku': day(12, 5), 'Angsuran Pokok': 500_000 },
      [day(11, 30), 500_000, 75_000],
    ],
  ] satisfies [string, RowValues, number[]][])('stands %s', (_name, cells, [tanggal, pokok, jasa]) => {
    const result = settle([add(loan({ 'Nomor Pinjaman': 'Q-1', ...cells })), add(loan())]);
    const own = { 'Nomor Bukti': 'SA-Q-1', 'Nomor Pinjaman': 'Q-1', Tanggal: tanggal, Pokok: pokok, Jasa: jasa };
    expect(result.beside).toEqual([{ kind: 'add', table: 'Angsuran', cells: own }]);
    expect(noted(result)).toEqual([{ code: 'opening-rows', banyak: 1 }]);
  });

  const paid = { 'Nomor Pinjaman': 'Q-1', 'Angsuran Pokok': 500_000 };
  const withPayment = (bukti: string, nomor: string) => ({
    ...base,
    raw: mapTable(base.raw, 'Angsuran', (table) => ({
      ...table,
      values: [...table.values, [bukti, nomor, day(12, 1), 500_000, 75_000, null]],
    })),
  });
  test.each([
    ['where nothing was paid', base, { 'Nomor Pinjaman': 'Q-1' }],
    ['where no payment is written down', bare, paid],
    ['where a payment of it stands there already', withPayment('A-20', 'q-1'), paid],
    ['where a row has its number', withPayment('sa-q-1', 'P-1'), paid],
    ['where its terms cannot be read', base, { ...paid, Pokok: 'lima juta' }],
    ['where it is not taken', base, { ...paid, 'Tanggal Cair': day(1, 1, 2015) }],
  ])('does not come %s', (_name, kept, cells) => {
    expect(settle([add(loan(cells))], kept)).toMatchObject({ beside: [], notes: [] });
  });
});

test('long lists leave room for whatever else waits', () => {
  const rows = Array.from({ length: 1_500 }, () => change({ Anggota: 7 }));
  const looks = [...pinjamanImport.settle(subjectOf(base), rows, true)].length;
  expect(looks).toBeGreaterThanOrEqual(3);
  expect(looks).toBeLessThan(30);
});
