/** Rules about payments, plans and closed months: what they say, and where they say nothing (docs/spec/ledger.md 10). */
import { serialOf, type RawWorkbook } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { closedMonths, closingCodes } from '../../../src/programme/loans/closingCodes';
import { baseWorkbook, brief, check, edited, mapTable, withCopy, withoutRows, type Edit } from '../../support/base';
import { read } from '../../support/programme';

const base = baseWorkbook();
const found = (raw: RawWorkbook, ...edits: readonly Edit[]) => check(edited(raw, ...edits)).findings.map(brief);
const day = (month: number, date: number, year = 2014): number => serialOf(year, month, date);

describe('terms', () => {
  test('months of grace are below the term, and make a plan of its own', () => {
    expect(found(base, ['Pinjaman', 9, 'Masa Tenggang (bulan)', 6])).toEqual(['error loan-grace Pinjaman!V9']);
    const grace: Edit = ['Pinjaman', 9, 'Masa Tenggang (bulan)', 5];
    expect(found(base, grace)).toEqual(['error loan-grace Pinjaman!V9']);
    expect(found(base, grace, ['Pinjaman', 9, 'Jadwal Khusus', 'Ya'])).toEqual([]);
    expect(found(base, ['Pinjaman', 9, 'Masa Tenggang (bulan)', 0])).toEqual([]);
  });

  test('the day of writing off lies between lending and settling, and belongs to Hapus Buku or Lunas', () => {
    const off = (row: number, value: number) => found(base, ['Pinjaman', row, 'Tanggal Hapus Buku', value]);
    expect(off(7, day(5, 31, 2012))).toEqual(['error loan-written-off Pinjaman!X7']);
    expect(off(7, day(6, 1, 2012))).toEqual([]);
    expect(off(7, day(1, 1, 2015))).toEqual(['error date-window Pinjaman!X7']);
    expect(off(2, day(12, 5))).toEqual(['error loan-written-off Pinjaman!X2']);
    // P-3 was settled on 30 November 2013.
    expect(off(4, day(11, 30, 2013))).toEqual([]);
    expect(off(4, day(12, 1, 2013))).toEqual(['error loan-written-off Pinjaman!X4']);
  });
});

describe('plans', () => {
  test('number their instalments from 1 and pay back what was left', () => {
    expect(found(base, ['Jadwal', 3, 'Ke', 3])).toEqual(['error loan-plan Jadwal!C2']);
    expect(found(base, ['Jadwal', 3, 'Pokok', 1_100_002])).toEqual(['error loan-plan Jadwal!E2']);
    expect(found(base, ['Jadwal', 3, 'Pokok', 1_100_001])).toEqual([]);
    expect(found(base, ['Jadwal', 3, 'Ke', 1])).toEqual(['error unique Jadwal!A3']);
  });

  test('of several the newest counts', () => {
    // From 21 December on 1,100,000 is left.
    const newer = { 'Mulai Berlaku': day(12, 21), 'Jatuh Tempo': day(1, 21, 2015), Ke: 1, Pokok: 1_100_000 };
    expect(found(withCopy(base, 'Jadwal', 3, newer))).toEqual([]);
    expect(found(withCopy(base, 'Jadwal', 3, { ...newer, Pokok: 1_000_000 }))).toEqual(['error loan-plan Jadwal!E4']);
  });

  test('without payments what was left lies between the balance and all of it', () => {
    const unpaid = { tables: base.tables.filter(({ name }) => name !== 'Angsuran') };
    expect(found(unpaid)).toEqual([]);
    expect(found(unpaid, ['Jadwal', 2, 'Pokok', 0])).toEqual([]);
    expect(found(unpaid, ['Jadwal', 2, 'Pokok', 0], ['Jadwal', 3, 'Pokok', 1_000_000])).toEqual([
      'error loan-plan Jadwal!E2',
    ]);
    expect(found(unpaid, ['Jadwal', 3, 'Pokok', 1_200_000])).toEqual(['error loan-plan Jadwal!E2']);
  });

  test('an instalment falls due from the day on which the plan comes into force, also after Periode', () => {
    expect(found(base, ['Jadwal', 2, 'Jatuh Tempo', day(11, 19)])).toEqual(['error date-window Jadwal!D2']);
    expect(found(base, ['Jadwal', 3, 'Jatuh Tempo', day(6, 20, 2030)])).toEqual([]);
    expect(found(base, ['Jadwal', 3, 'Mulai Berlaku', day(1, 1, 2015)])).toContain('error date-window Jadwal!B3');
  });

  test('say what is overdue', () => {
    const special: Edit = ['Pinjaman', 10, 'Jadwal Khusus', 'Ya'];
    const due: Edit = ['Jadwal', 3, 'Jatuh Tempo', day(12, 31)];
    expect(found(base, special, due)).toEqual(['warning loan-plan-arrears Pinjaman!O10 -> 1100000?']);
    const told: readonly Edit[] = [
      ['Pinjaman', 10, 'Tunggakan Pokok', 1_100_000],
      ['Pinjaman', 10, 'Lama Tunggakan (bulan)', 2],
      ['Pinjaman', 10, 'Kolektibilitas', 2],
    ];
    expect(found(base, special, due, ...told)).toEqual(['warning loan-plan-arrears Pinjaman!P10 -> 1?']);
    expect(found(base, special, due, ...told, ['Pinjaman', 10, 'Lama Tunggakan (bulan)', 1])).toEqual([]);
    // A special loan without a plan is let be.
    expect(found(withoutRows(base, 'Jadwal', 2, 3), special, ...told)).toEqual([]);
  });
});

test('overdue jasa is judged where payments are written down', () => {
  const told: Edit = ['Pinjaman', 3, 'Tunggakan Jasa', 450_000];
  expect(found(base, told)).toEqual(['warning loan-jasa Pinjaman!W3 -> 600000?']);
  expect(found(base, ['Pinjaman', 3, 'Tunggakan Jasa', 600_001])).toEqual([]);
  expect(found({ tables: base.tables.filter(({ name }) => name !== 'Angsuran') }, told)).toEqual([]);
  expect(found(base, ['Pinjaman', 8, 'Tunggakan Jasa', 450_000])).toEqual([]);
});

test('of a loan that stands twice the payments are the first row’s', () => {
  const twice = (cells: Readonly<Record<string, CellValue>>) =>
    found(withCopy(base, 'Pinjaman', 3, cells)).filter((line) => / (loan|unique)/.test(line));
  expect(twice({ 'Tunggakan Jasa': 0 })).toEqual(['error unique Pinjaman!A11']);
  expect(twice({ 'Masa Tenggang (bulan)': 2, 'Jadwal Khusus': 'Ya' })).toEqual(['error unique Pinjaman!A11']);
});

describe('payments in an error', () => {
  test('one that stands twice is one finding', () => {
    expect(found(withCopy(base, 'Angsuran', 3, {}))).toEqual(['error unique Angsuran!A10']);
  });

  test('one without a readable day may be of the month after Periode', () => {
    expect(found(withCopy(base, 'Angsuran', 6, { 'Nomor Bukti': 'A-9', Tanggal: '3/1/15' }))).toEqual([
      `error type Angsuran!C10 -> ${String(day(1, 3, 2015))}?`,
    ]);
  });
});

describe('corrections', () => {
  const rows: readonly Readonly<Record<string, CellValue>>[] = [
    { 'Nomor Bukti': 'K-1', Pokok: -1_000_000, Jasa: -90_000, 'Koreksi Atas': 'A-2', Tanggal: day(12, 20) },
    { 'Nomor Bukti': 'A-9', Tanggal: day(12, 21) },
  ];
  const corrected = rows.reduce<RawWorkbook>((raw, row) => withCopy(raw, 'Angsuran', 3, row), base);

  test('take back exactly one payment of the loan, once, not before its day', () => {
    expect(found(corrected)).toEqual([]);
    const wrong = ['error instalment-reversal Angsuran!F10'];
    expect(found(corrected, ['Angsuran', 10, 'Koreksi Atas', 'A-99'])).toEqual(wrong);
    expect(found(corrected, ['Angsuran', 10, 'Koreksi Atas', 'A-3'])).toEqual(wrong);
    expect(found(corrected, ['Angsuran', 10, 'Pokok', -900_000])).toEqual(wrong);
    expect(found(corrected, ['Angsuran', 10, 'Jasa', 90_000])).toEqual(wrong);
    expect(found(corrected, ['Angsuran', 10, 'Tanggal', day(12, 14)])).toEqual(wrong);
    expect(found(corrected, ['Angsuran', 10, 'Koreksi Atas', 'a-2 '])).toEqual([
      'warning spacing Angsuran!F10 -> a-2!',
    ]);
    const twice = withCopy(corrected, 'Angsuran', 10, { 'Nomor Bukti': 'K-2' });
    expect(found(withCopy(twice, 'Angsuran', 11, { 'Nomor Bukti': 'A-10' }))).toEqual([
      'error instalment-reversal Angsuran!F12',
    ]);
  });

  test('only they are negative', () => {
    expect(found(base, ['Angsuran', 9, 'Jasa', -1])).toEqual(['error range Angsuran!E9']);
  });

  test('lessen what was repaid before', () => {
    const now = edited(
      withCopy(base, 'Angsuran', 3, rows[0] ?? {}),
      ['Pinjaman', 2, 'Angsuran Pokok', 2_000_000],
      ['Pinjaman', 2, 'Saldo', 3_000_000],
    );
    const rules = (raw: RawWorkbook, earlier: ReturnType<typeof read>) =>
      check(raw, { previous: earlier }).findings.map(({ rule }) => rule);
    const november = read(edited(base, ['Profil', 6, 'Isian', day(11, 30)]));
    expect(rules(now, november)).not.toContain('then-repaid-fell');
    const untold = withoutRows(
      edited(base, ['Pinjaman', 2, 'Angsuran Pokok', 2_000_000], ['Pinjaman', 2, 'Saldo', 3_000_000]),
      'Angsuran',
      3,
    );
    expect(rules(untold, november)).toContain('then-repaid-fell');
  });
});

test('a payment lies not before its loan', () => {
  expect(found(base, ['Angsuran', 6, 'Tanggal', day(10, 30)])).toEqual(['error instalment-date Angsuran!C6']);
  expect(found(base, ['Angsuran', 6, 'Tanggal', day(10, 31)])).toEqual([]);
});

describe('income', () => {
  test('grows by the jasa of the month at least; opening rows are none of it', () => {
    expect(found(base, ['Angsuran', 3, 'Jasa', 100_001])).toEqual([]);
    expect(found(base, ['Angsuran', 3, 'Jasa', 100_002])).toEqual(['warning upk-income UPK!P4']);
    expect(found(base, ['Angsuran', 3, 'Jasa', 225_000], ['Angsuran', 3, 'Nomor Bukti', 'SA-P-1'])).toEqual([]);
    // Of the month after one whose income is wrong nothing can be said.
    expect(found(base, ['UPK', 3, 'Pendapatan', 9_000_000])).toEqual(['error upk-profit UPK!R3 -> 8100000?']);
  });

  test('counts from January on, and is not judged without the month before', () => {
    const january = mapTable(base, 'UPK', (table) => ({
      ...table,
      values: table.values.map((row) => row.map((cell) => (cell === day(10, 31) ? day(1, 31) : cell))),
    }));
    const paid = edited(january, ['Angsuran', 2, 'Tanggal', day(6, 15)]);
    const inJanuary = withCopy(paid, 'Angsuran', 5, {
      'Nomor Bukti': 'A-9',
      Tanggal: day(1, 10),
      Pokok: 0,
      Jasa: 1_000_002,
    });
    const lines = found(inJanuary).filter((line) => line.includes('upk-income'));
    expect(lines).toEqual(['warning upk-income UPK!P2']);
    expect(found(base, ['Angsuran', 9, 'Jasa', 900_000])).toEqual([]);
  });
});

describe('closed months', () => {
  const november = day(11, 30);
  const october = day(10, 31);
  const codes = closingCodes(read(base), [], [october, november]);
  const row = (month: number, code: string | undefined, state = 'Tutup') => [
    month,
    day(12, 4),
    'Siti',
    code ?? null,
    state,
  ];
  const closed = [row(october, codes[0]), row(november, codes[1])];
  const changed = (raw: RawWorkbook, rows = closed, typed: readonly (readonly CellValue[])[] = []) => {
    const own = new Map<string, readonly (readonly CellValue[])[]>([
      ['Tutup Buku', rows],
      ['Isian UPK', typed],
    ]);
    return check(raw, { own }).findings.flatMap(({ rule, value }) => (rule === 'closed-changed' ? [value] : []));
  };

  test('stay as they were in payments, plans, UPK rows, terms and what was typed', () => {
    expect(changed(base)).toEqual([]);
    expect(changed(edited(base, ['UPK', 3, 'Inventaris', 1]))).toEqual([november]);
    expect(changed(edited(base, ['UPK', 2, 'Inventaris', 1]))).toEqual([october, november]);
    expect(changed(edited(base, ['Angsuran', 6, 'Jasa', 1]))).toEqual([november]);
    expect(changed(edited(base, ['Jadwal', 3, 'Jasa', 1]))).toEqual([november]);
    expect(changed(edited(base, ['Pinjaman', 5, 'Jangka Waktu (bulan)', 11]))).toEqual([october, november]);
    expect(changed(base, closed, [['B01', november, 1]])).toEqual([november]);
    expect(changed(withoutRows(base, 'Angsuran', 6))).toEqual([november]);
  });

  test('whatever is of December, the figures of loans and the order of rows are free', () => {
    expect(changed(edited(base, ['UPK', 4, 'Inventaris', 1], ['Angsuran', 3, 'Jasa', 1]))).toEqual([]);
    expect(changed(edited(base, ['Pinjaman', 2, 'Saldo', 1], ['Pinjaman', 2, 'Anggota', 11]))).toEqual([]);
    const turned = mapTable(base, 'Angsuran', (table) => ({
      ...table,
      values: [...table.values.slice(0, 1), ...table.values.slice(1).toReversed()],
    }));
    expect(changed(turned)).toEqual([]);
  });

  test('of several rows about a month the last counts; one that was reopened is free', () => {
    const rows = [...closed, row(november, codes[1], 'Dibuka')];
    expect(closedMonths(rows).map(({ month }) => month)).toEqual([october]);
    expect(changed(edited(base, ['UPK', 3, 'Inventaris', 1]), rows)).toEqual([]);
    expect(changed(base, [...rows, row(november, 'SALAH234')])).toEqual([november]);
  });
});
