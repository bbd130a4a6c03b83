import fc from 'fast-check';
import { serialOf } from '../../../src/engine/dataset';
import { addEntries, entriesOf, type Account, type Entry } from '../../../src/programme/loans/account';
import { collectabilityClasses } from '../../../src/programme/loans/collectability';
import {
  ledgerOf,
  type LoanColumns,
  type PaymentColumns,
  type ScheduleColumns,
} from '../../../src/programme/loans/ledger';
import { stateOf } from '../../../src/programme/loans/state';
import { openAccount } from '../../support/loanBook';

const none = new Float64Array(0);
const noSchedules: ScheduleColumns = {
  loan: new Int32Array(0),
  mulaiBerlaku: none,
  ke: none,
  jatuhTempo: none,
  pokok: none,
  jasa: none,
};

interface Loan {
  readonly pokok: number;
  readonly jangkaWaktu: number;
  readonly tanggalCair: number;
}

function columnsOf(loans: readonly Loan[], more: Partial<LoanColumns> = {}): LoanColumns {
  const column = (of: (loan: Loan) => number): Float64Array => Float64Array.from(loans, of);
  const blank = column(() => NaN);
  return {
    pokok: column(({ pokok }) => pokok),
    jangkaWaktu: column(({ jangkaWaktu }) => jangkaWaktu),
    jasaPerBulan: column(() => 0.015),
    masaTenggang: blank,
    tanggalCair: column(({ tanggalCair }) => tanggalCair),
    tanggalHapusBuku: blank,
    angsuranPokok: column(() => 0),
    tunggakanPokok: blank,
    lama: blank,
    kolektibilitas: blank,
    tanggalLunas: blank,
    isMenurun: () => false,
    isJadwalKhusus: () => false,
    isHapusBuku: () => false,
    ...more,
  };
}

type Row = Entry & { readonly loan: number };

const paymentsOf = (rows: readonly Row[]): PaymentColumns => ({
  loan: Int32Array.from(rows, ({ loan }) => loan),
  tanggal: Float64Array.from(rows, ({ tanggal }) => tanggal),
  pokok: Float64Array.from(rows, ({ pokok }) => pokok),
  jasa: Float64Array.from(rows, ({ jasa }) => jasa),
  bukti: (row) => rows[row]?.bukti ?? '',
  koreksiAtas: () => null,
});

const january = serialOf(2014, 1, 15);
const december = serialOf(2014, 12, 31);
const lent: Loan = { pokok: 5_000_000, jangkaWaktu: 10, tanggalCair: january };

/** The account of a loan, which can be read. */
function account(loans: LoanColumns, payments: PaymentColumns | null, schedules = noSchedules, loan = 0): Account {
  const found = ledgerOf(loans, payments, schedules).account(loan);
  if (found === null) throw new Error('the loan cannot be used');
  return found;
}

test('the rows of all loans in any order are each loan with its own payments', () => {
  const loans = fc.array(
    fc.record({
      pokok: fc.integer({ min: 1_000, max: 9_000_000 }),
      jangkaWaktu: fc.integer({ min: 1, max: 24 }),
      tanggalCair: fc.integer({ min: january, max: january + 300 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const rows = fc.array(
    fc.record({
      loan: fc.integer({ min: -1, max: 11 }),
      // A time of day is still that day.
      tanggal: fc.integer({ min: january, max: december }).map((day) => day + 0.25),
      pokok: fc.integer({ min: 0, max: 90_000 }),
      jasa: fc.integer({ min: 0, max: 9_000 }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(loans, rows, fc.boolean(), (list, given, isInOrder) => {
      const kept = given.filter(({ loan }) => loan < list.length);
      if (isInOrder) kept.sort((a, b) => a.tanggal - b.tanggal);
      const all = kept.map((row, index) => ({ ...row, bukti: `B-${index}` }));
      const ledger = ledgerOf(columnsOf(list), paymentsOf(all), noSchedules);
      list.forEach((terms, loan) => {
        const own = all
          .filter((row) => row.loan === loan)
          .map(({ bukti, tanggal, pokok, jasa }) => ({ bukti, tanggal: Math.floor(tanggal), pokok, jasa }));
        const single = addEntries(
          openAccount({ ...terms, jasaPerBulan: 15_000, jenisJasa: 'Flat', masaTenggang: 0 }),
          ...own,
        );
        const grouped = ledger.account(loan);
        expect(grouped && entriesOf(grouped)).toEqual(entriesOf(single));
        const day = december - 20;
        expect(grouped && stateOf(grouped, day, collectabilityClasses)).toEqual(
          stateOf(single, day, collectabilityClasses),
        );
      });
    }),
    { numRuns: 1_000, seed: 20141231 },
  );
});

test('without payments Angsuran Pokok stands for them, and no jasa is known', () => {
  const typed = columnsOf([lent], { angsuranPokok: Float64Array.of(500_000) });
  const state = stateOf(account(typed, null), december, collectabilityClasses);
  expect(state).toMatchObject({ angsuranPokok: 500_000, saldo: 4_500_000, targetPokok: 5_000_000, lama: 10 });
  expect([state?.jasaDibayar, state?.targetJasa, state?.tunggakanJasa]).toEqual([null, null, null]);
  // With payments anywhere in the workbook a loan without one has paid nothing.
  expect(stateOf(account(typed, paymentsOf([])), december, collectabilityClasses)?.saldo).toBe(5_000_000);
  const unknown = columnsOf([lent], { angsuranPokok: Float64Array.of(NaN) });
  expect(ledgerOf(unknown, null, noSchedules).account(0)).toBeNull();
});

test('a loan whose plan is not known keeps its typed figures whatever the day', () => {
  const typed = columnsOf([lent], {
    tunggakanPokok: Float64Array.of(700_000),
    lama: Float64Array.of(4),
    kolektibilitas: Float64Array.of(3),
    isJadwalKhusus: () => true,
  });
  const one = account(typed, paymentsOf([{ loan: 0, bukti: 'B', tanggal: january + 40, pokok: 300_000, jasa: 0 }]));
  for (const day of [january, december])
    expect(stateOf(one, day, collectabilityClasses)).toMatchObject({
      ...{ tunggakanPokok: 700_000, lama: 4, kolektibilitas: 3, status: 'Aktif' },
      ...{ saldo: day === january ? 5_000_000 : 4_700_000 },
      ...{ targetPokok: null, targetJasa: null, tunggakanJasa: null, diMuka: null, hari: null },
    });
  expect(stateOf(one, january - 1, collectabilityClasses)).toBeNull();
});

test('a plan of Jadwal goes on monthly by the day on which it came into force', () => {
  const days = [serialOf(2014, 6, 5), serialOf(2014, 11, 5)];
  const seasonal: ScheduleColumns = {
    loan: Int32Array.of(0, 0),
    mulaiBerlaku: Float64Array.of(january, january),
    // As the rows stand in the sheet.
    ke: Float64Array.of(2, 1),
    jatuhTempo: Float64Array.from(days.toReversed()),
    pokok: Float64Array.of(3_000_000, 2_000_000),
    jasa: Float64Array.of(100_000, 50_000),
  };
  const one = account(columnsOf([lent], { isJadwalKhusus: () => true }), paymentsOf([]), seasonal);
  const lama = (day: number) => stateOf(one, day, collectabilityClasses)?.lama;
  expect([lama(serialOf(2014, 6, 4)), lama(serialOf(2014, 6, 5)), lama(serialOf(2014, 11, 5))]).toEqual([0, 1, 2]);
  expect([lama(serialOf(2014, 11, 14)), lama(serialOf(2014, 11, 15)), lama(serialOf(2014, 12, 15))]).toEqual([2, 3, 4]);
  expect(stateOf(one, december, collectabilityClasses)).toMatchObject({
    ...{ targetPokok: 5_000_000, targetJasa: 150_000, hari: december - serialOf(2014, 6, 5) },
  });
  // Where no payment is written down, the plan says what was paid before it.
  const part = { ...seasonal, pokok: Float64Array.of(1_000_000, 1_000_000) };
  const typed = columnsOf([lent], { isJadwalKhusus: () => true, angsuranPokok: Float64Array.of(4_000_000) });
  expect(stateOf(account(typed, null, part), december, collectabilityClasses)).toMatchObject({
    ...{ targetPokok: 5_000_000, tunggakanPokok: 1_000_000, lama: 3 },
  });
});

test('a loan written off without a day was so before the period', () => {
  const off = columnsOf([lent], { isHapusBuku: () => true });
  expect(stateOf(account(off, paymentsOf([])), january, collectabilityClasses)?.status).toBe('Hapus Buku');
  const dated = columnsOf([lent], { isHapusBuku: () => true, tanggalHapusBuku: Float64Array.of(december) });
  const status = (day: number) => stateOf(account(dated, paymentsOf([])), day, collectabilityClasses)?.status;
  expect([status(december - 1), status(december)]).toEqual(['Aktif', 'Hapus Buku']);
});

test.each([
  ['no principal', { pokok: Float64Array.of(NaN) }],
  ['no rate', { jasaPerBulan: Float64Array.of(NaN) }],
  ['no day', { tanggalCair: Float64Array.of(NaN) }],
  ['no term', { jangkaWaktu: Float64Array.of(NaN) }],
  ['grace as long as the term', { masaTenggang: Float64Array.of(10) }],
])('a loan with %s cannot be used', (_title, faulty) => {
  expect(ledgerOf(columnsOf([lent], faulty), paymentsOf([]), noSchedules).account(0)).toBeNull();
});

test('nor one with a payment or a row of its plan of which a cell is missing', () => {
  const rows = [
    { loan: 0, bukti: 'A', tanggal: january, pokok: NaN, jasa: 0 },
    { loan: 1, bukti: 'B', tanggal: NaN, pokok: 1, jasa: 0 },
    { loan: 2, bukti: 'C', tanggal: january, pokok: 1, jasa: 0 },
  ];
  const ledger = ledgerOf(columnsOf([lent, lent, lent]), paymentsOf(rows), noSchedules);
  expect([0, 1, 2].map((loan) => ledger.account(loan) !== null)).toEqual([false, false, true]);
  const gap: ScheduleColumns = {
    loan: Int32Array.of(-1, 0),
    mulaiBerlaku: Float64Array.of(january, january),
    ke: Float64Array.of(1, NaN),
    jatuhTempo: Float64Array.of(january, january),
    pokok: Float64Array.of(1, 1),
    jasa: Float64Array.of(1, 1),
  };
  expect(ledgerOf(columnsOf([lent]), null, gap).account(0)).toBeNull();
});
