import { parts } from '../../engine/dataset';
import { withEntries, type Account, type Entry } from '../loans/account';
import { millionths } from '../loans/interest';
import { openingBukti } from '../loans/opening';
import { TermsPlan, type LoanTerms } from '../loans/plan';
import type { TableRow } from '../../engine/report';
import type { Tables } from '../schema';
import { sumOf } from './apportion';
import type { Board } from './boards';
import { figures } from './figures';
import type { Loan, Repayment } from './loans';
import { monthEnd } from './months';

/** How many months up to Periode have their payments written down one by one; what was paid before stands in an opening row of the loan. */
const monthsRecorded = 3;

/** The last day before the first of those months. */
const openingDay = monthEnd(figures.year, figures.month - monthsRecorded);

/** A loan under its number. */
export interface NumberedLoan {
  readonly nomor: string;
  readonly loan: Loan;
}

/** Numbers of a board's loans, in the order in which they were lent. */
export const numbered = (board: Board, loans: readonly Loan[]): NumberedLoan[] =>
  loans.map((loan, index) => ({ nomor: `PB-${board.key}-${String(index + 1).padStart(3, '0')}`, loan }));

/** Jasa received with a loan's payments from the first of January on, up to a day of the same year: flat on the principal lent, with each instalment. */
export function jasaOfYear(loan: Loan, day: number): number {
  const { year } = parts(day);
  const paid = sumOf(loan.repayments, (one) => (parts(one.day).year === year && one.day <= day ? one.pokok : 0));
  return Math.round(paid * loan.jasa * loan.tenor);
}

const termsOf = ({ pokok, tenor, jasa, day }: Loan): LoanTerms => ({
  pokok,
  jangkaWaktu: tenor,
  jasaPerBulan: millionths(jasa),
  jenisJasa: 'Flat',
  masaTenggang: 0,
  tanggalCair: day,
});

/** Jasa that goes with an amount of principal: that of the instalments it covers, and of the one it begins its part. */
function jasaFor(terms: LoanTerms, paid: number): number {
  const plan = new TermsPlan(terms);
  const covered = plan.covered(paid);
  const [from, to] = [covered, Math.min(covered + 1, plan.count)].map((ke) => [plan.pokokUpTo(ke), plan.jasaUpTo(ke)]);
  const [pokok = 0, jasa = 0] = from ?? [];
  const [nextPokok = 0, nextJasa = 0] = to ?? [];
  return nextPokok > pokok ? jasa + Math.floor(((paid - pokok) * (nextJasa - jasa)) / (nextPokok - pokok)) : jasa;
}

/** A payment before its receipt has a number. */
type Payment = Omit<Entry, 'bukti'> & { readonly nomor: string };

/** Payments of the recorded months; their jasa adds up to what UPK has as income. */
function paymentsOf({ nomor, loan }: NumberedLoan): Payment[] {
  let before = jasaOfYear(loan, openingDay);
  return recent(loan).map(({ day, pokok }) => {
    const upTo = jasaOfYear(loan, day);
    const jasa = upTo - before;
    before = upTo;
    return { nomor, tanggal: day, pokok, jasa };
  });
}

const recent = ({ repayments }: Loan): Repayment[] => repayments.filter(({ day }) => day > openingDay);

/** What was paid before: on the day on which a loan was settled, else on the last day before the recorded months. Its jasa is what the loan's later payments leave of the one that goes with all of them. */
function openingOf({ nomor, loan }: NumberedLoan, payments: readonly Payment[]): Entry[] {
  const earlier = loan.repayments.filter(({ day }) => day <= openingDay);
  const pokok = sumOf(earlier, (one) => one.pokok);
  if (pokok === 0) return [];
  const isSettled = pokok === loan.pokok;
  const tanggal = isSettled ? Math.max(...earlier.map(({ day }) => day)) : openingDay;
  const paid = pokok + sumOf(payments, (one) => one.pokok);
  const jasa = jasaFor(termsOf(loan), paid) - sumOf(payments, (one) => one.jasa);
  return [{ bukti: openingBukti(nomor), tanggal, pokok, jasa: loan.jadwalKhusus ? 0 : jasa }];
}

/** The payments of one board's loans: opening rows first, then receipts, numbered by their days as in the board's receipt book. */
export function sampleEntries(board: Board, loans: readonly NumberedLoan[]): ReadonlyMap<string, readonly Entry[]> {
  const payments = new Map(loans.map((one) => [one.nomor, paymentsOf(one)]));
  const receipts = [...payments.values()]
    .flat()
    .sort((a, b) => a.tanggal - b.tanggal)
    .map(({ nomor, ...payment }, index) => ({
      nomor,
      entry: { bukti: `${board.key}/${String(index + 1).padStart(4, '0')}`, ...payment },
    }));
  return new Map(
    loans.map((one) => [
      one.nomor,
      [
        ...openingOf(one, payments.get(one.nomor) ?? []),
        ...receipts.filter(({ nomor }) => nomor === one.nomor).map(({ entry }) => entry),
      ],
    ]),
  );
}

/** What the loan ledger knows of a loan of the sample. */
export function accountOf(loan: Loan, entries: readonly Entry[]): Account {
  const account: Account = {
    terms: termsOf(loan),
    entries: null,
    from: 0,
    to: 0,
    schedules: [],
    hapusBuku: loan.hapusBuku ? -Infinity : null,
    manual: loan.jadwalKhusus,
    typed: { angsuranPokok: 0, tunggakanPokok: 0, lama: 0, kolektibilitas: 1, tanggalLunas: null },
  };
  return withEntries(account, entries);
}

/** Rows of Angsuran: opening rows by the numbers of their loans, then the receipts in the order of their numbers. */
export function angsuranRows(entries: ReadonlyMap<string, readonly Entry[]>): TableRow<Tables['Angsuran']>[] {
  const all = [...entries].flatMap(([nomor, own]) => own.map((entry) => ({ nomor, entry })));
  const openings = all.filter(({ nomor, entry }) => entry.bukti === openingBukti(nomor));
  const receipts = all
    .filter((one) => !openings.includes(one))
    .sort((a, b) => (a.entry.bukti < b.entry.bukti ? -1 : 1));
  return [...openings, ...receipts].map(({ nomor, entry: { bukti, tanggal, pokok, jasa } }) => ({
    'Nomor Bukti': bukti,
    'Nomor Pinjaman': nomor,
    Tanggal: tanggal,
    Pokok: pokok,
    Jasa: jasa,
    'Koreksi Atas': null,
  }));
}
