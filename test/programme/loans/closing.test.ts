import fc from 'fast-check';
import { addMonths, endOfMonth, parts, serialOf } from '../../../src/engine/dataset';
import { addEntries, entriesOf, withEntries, type Account, type Entry } from '../../../src/programme/loans/account';
import { neededReserveCost, upkRow, type UpkFigures } from '../../../src/programme/loans/closing';
import { collectabilityClasses } from '../../../src/programme/loans/collectability';
import { monthFlows } from '../../../src/programme/loans/monthFlows';
import { openingEntry } from '../../../src/programme/loans/opening';
import { bayar } from '../../../src/programme/loans/payment';
import type { LoanTerms } from '../../../src/programme/loans/plan';
import { koreksi } from '../../../src/programme/loans/reversal';
import { upkLoans, type BoardLoan } from '../../../src/programme/loans/upkLoans';
import { isianUpk } from '../../../src/programme/ownTables';
import { bookOf, caseAccount, day, enter, openAccount } from '../../support/loanBook';

const december = serialOf(2014, 12, 31);
const november = endOfMonth(addMonths(december, -1));
const money = fc.integer({ min: 0, max: 3_000_000 });

interface Made {
  readonly terms: LoanTerms;
  readonly jenis: BoardLoan['jenis'];
  readonly ksm: number;
  readonly payments: readonly { readonly before: number; readonly share: number }[];
  readonly off: number | null;
  readonly isReversed: boolean;
}

const made: fc.Arbitrary<Made> = fc.record({
  terms: fc.record({
    pokok: fc.integer({ min: 100_000, max: 20_000_000 }),
    jangkaWaktu: fc.integer({ min: 3, max: 18 }),
    jasaPerBulan: fc.constantFrom(10_000, 15_000),
    jenisJasa: fc.constantFrom('Flat' as const, 'Menurun' as const),
    masaTenggang: fc.constantFrom(0, 0, 2),
    tanggalCair: fc.integer({ min: december - 500, max: december }),
  }),
  jenis: fc.constantFrom('Bergulir' as const, 'Bergulir' as const, 'Lain-lain' as const),
  ksm: fc.nat({ max: 3 }),
  payments: fc.array(fc.record({ before: fc.nat({ max: 300 }), share: fc.double({ min: 0.1, max: 4, noNaN: true }) }), {
    maxLength: 6,
  }),
  off: fc.option(fc.nat({ max: 60 })),
  isReversed: fc.boolean(),
});

/** A loan with its payments up to the end of December; some were written off, and of some the last payment was taken back at the month's end. */
function accountOf({ terms, payments, off, isReversed }: Made): Account {
  const hapusBuku = off === null ? null : Math.max(terms.tanggalCair, december - off);
  const paid = payments.reduce(
    (account, { before, share }, index) => {
      const jumlah = Math.round((terms.pokok / terms.jangkaWaktu) * share);
      const payment = { bukti: `B-${index}`, tanggal: december - before, jumlah };
      const outcome = bayar(account, bookOf(account, december), payment);
      return outcome.ok ? addEntries(account, outcome.entry) : account;
    },
    openAccount(terms, { hapusBuku }),
  );
  const last = entriesOf(paid).at(-1);
  if (!isReversed || last === undefined) return paid;
  const reversal = { bukti: 'K-1', tanggal: december, koreksiAtas: last.bukti };
  const outcome = koreksi(paid, bookOf(paid, december), reversal);
  return outcome.ok ? addEntries(paid, outcome.entry) : paid;
}

const board = fc.record({
  loans: fc.array(made, { minLength: 1, maxLength: 6 }),
  typed: fc.record(Object.fromEntries(isianUpk.map((header) => [header, money]))),
  kas: fc.integer({ min: 0, max: 50_000_000 }),
  cadangan: money,
  kewajiban: money,
  month: fc.integer({ min: 1, max: 12 }),
});

/** Boards; they have more than 10,000 loans together. */
const runs = { numRuns: 3_000, seed: 20141231 };

const loansOf = (list: readonly Made[]): readonly BoardLoan[] =>
  list.map((one) => ({ account: accountOf(one), jenis: one.jenis, ksm: one.ksm }));

/** Last month's row of the loans, balanced. */
function rowBefore(loans: readonly BoardLoan[], kas: number, cadangan: number, kewajiban: number): UpkFigures {
  const { columns } = upkLoans(loans, november, collectabilityClasses);
  const aset = kas + columns['Saldo Pinjaman'] + columns['Pinjaman Lain-lain'] - cadangan;
  return {
    ...{ 'Modal Awal': 5_000_000, Modal: aset - kewajiban, Kewajiban: kewajiban, 'Kas dan Bank': kas, ...columns },
    ...{ Inventaris: 0, 'Cadangan Risiko': cadangan, Aset: aset, Pendapatan: 700_000, Biaya: 300_000, Laba: 400_000 },
  };
}

test('P12, P15: the balances move by what was lent, repaid and written off; a row stays balanced, and is the same when it is derived again', () => {
  fc.assert(
    fc.property(board, fc.nat(), ({ loans: list, typed, kas, cadangan, kewajiban, month }, order) => {
      const loans = loansOf(list);
      const accounts = loans.map(({ account }) => account);
      const before = rowBefore(loans, kas, cadangan, kewajiban);
      const flows = monthFlows(accounts, december);
      const { columns } = upkLoans(loans, december, collectabilityClasses);
      const both = ['Saldo Pinjaman', 'Pinjaman Lain-lain'] as const;
      const total = (row: UpkFigures | typeof columns): number => both.reduce((sum, header) => sum + row[header], 0);
      expect(total(columns)).toBe(total(before) + flows.dicairkan - flows.pokokDiterima - flows.dihapusbukukan);

      const row = upkRow(before, month, flows, columns, typed);
      expect(row.Aset).toBe(row.Kewajiban + row.Modal);
      expect(row.Laba).toBe(row.Pendapatan - row.Biaya);
      expect(row['Cadangan Risiko']).toBeGreaterThanOrEqual(0);

      const turned = loans.map(({ account, ...loan }) => {
        const entries: Entry[] = [...entriesOf(account)];
        entries.push(...entries.splice(0, order % (entries.length + 1)));
        return { ...loan, account: withEntries(account, entries) };
      });
      const again = upkLoans(turned, december, collectabilityClasses);
      const flowsAgain = monthFlows(
        turned.map(({ account }) => account),
        december,
      );
      expect(upkRow(before, month, flowsAgain, again.columns, typed)).toEqual(row);
    }),
    runs,
  );
});

test('what is written off beyond the reserve is a cost; Sesuaikan fills the reserve up to what the loans need', () => {
  const loan = { pokok: 2_000_000, tenor: 10, jasaPerBulan: 0.015, tanggalCair: '2013-01-10' };
  const off = enter(caseAccount(loan), { jenis: 'hapus-buku', tanggal: '2014-12-05' }).account;
  const open = caseAccount({ ...loan, tanggalCair: '2014-11-30', pokok: 1_000_000 });
  const loans: BoardLoan[] = [
    { account: off, jenis: 'Bergulir', ksm: 'Melati' },
    { account: open, jenis: 'Bergulir', ksm: 'Mawar' },
  ];
  const before = rowBefore(loans, 10_000_000, 1_500_000, 0);
  const flows = monthFlows([off, open], december);
  expect(flows).toEqual({
    ...{ dicairkan: 0, pokokDiterima: 0, jasaDiterima: 0, tertagihHapusBuku: 0, dihapusbukukan: 2_000_000 },
  });
  const { columns, cadanganWajib } = upkLoans(loans, december, collectabilityClasses);
  // One month behind: half a percent.
  expect(cadanganWajib).toBe(5_000);
  const row = upkRow(before, 12, flows, columns, {});
  expect([row.Biaya - before.Biaya, row['Cadangan Risiko'], row['Saldo Pinjaman']]).toEqual([500_000, 0, 1_000_000]);

  const cost = neededReserveCost(before, flows, cadanganWajib);
  expect(cost).toBe(505_000);
  const filled = upkRow(before, 12, flows, columns, { 'Biaya Cadangan': cost });
  expect([filled['Cadangan Risiko'], filled.Biaya - before.Biaya]).toEqual([5_000, 505_000]);
});

test('Pendapatan and Biaya begin anew in January', () => {
  const before = rowBefore([], 1_000_000, 0, 0);
  const none = monthFlows([], serialOf(2015, 1, 31));
  const { columns } = upkLoans([], serialOf(2015, 1, 31), collectabilityClasses);
  const january = upkRow(before, parts(serialOf(2015, 1, 31)).month, none, columns, { 'Pendapatan Lain': 10_000 });
  expect([january.Pendapatan, january.Biaya, january.Laba, january.Modal]).toEqual([
    10_000,
    0,
    10_000,
    before.Modal + 10_000,
  ]);
});

test('what is received of a loan that was written off is income; an opening row is no receipt', () => {
  const account = caseAccount({ pokok: 2_000_000, tenor: 10, jasaPerBulan: 0.015, tanggalCair: '2014-12-01' });
  const typed = { ...account.typed, angsuranPokok: 450_000 };
  const opening = openingEntry({ ...account, typed, entries: null }, 'P-1', december);
  // Lent in December: the day before the month would be before it was lent. Two instalments are covered.
  expect(opening).toEqual({ bukti: 'SA-P-1', tanggal: day('2014-12-01'), pokok: 450_000, jasa: 60_000 });
  expect(openingEntry({ ...account, entries: null }, 'P-1', december)).toBeNull();
  const older = { ...account, terms: { ...account.terms, tanggalCair: day('2014-03-01') }, typed, entries: null };
  expect(openingEntry(older, 'P-1', december)?.tanggal).toBe(november);
  // A settled loan stays settled on the day on which it was.
  const settled = { ...older, typed: { ...typed, angsuranPokok: 2_000_000, tanggalLunas: day('2014-08-20') } };
  expect(openingEntry(settled, 'P-1', december)).toEqual({
    bukti: 'SA-P-1',
    tanggal: day('2014-08-20'),
    pokok: 2_000_000,
    jasa: 300_000,
  });

  const paid = withEntries({ ...account, hapusBuku: day('2014-12-10') }, [
    ...(opening === null ? [] : [opening]),
    { bukti: 'B-1', tanggal: day('2014-12-10'), pokok: 100_000, jasa: 0 },
    { bukti: 'B-2', tanggal: day('2014-12-20'), pokok: 50_000, jasa: 30_000 },
  ]);
  expect(monthFlows([paid], december)).toEqual({
    dicairkan: 2_000_000,
    pokokDiterima: 100_000,
    jasaDiterima: 30_000,
    tertagihHapusBuku: 50_000,
    dihapusbukukan: 1_450_000,
  });
});
