import { at, valueAt } from '../../engine/check';
import type { RowValues, TaskOption, TaskQuestion, TaskRefusal } from '../../engine/entry';
import { lastPaymentDay } from '../loans/refusals';
import { leastSaldo, type Account } from '../loans/account';
import { stateOf, type LoanState } from '../loans/state';
import { namaBkm, namaKsm } from './boards';
import type { DatasetBook } from './datasetBook';
import { asks, textIn } from './form';
import { refusal } from './refusal';
import type { TaskBook } from './taskBook';

/** The loan that a task is about. */
export interface ChosenLoan {
  /** Its row in Pinjaman, and that of its board in BKM (-1: not known). */
  readonly loan: number;
  readonly board: number;
  readonly nomor: string;
  readonly account: Account;
}

/** Order of the loans of a list: overdue, the others, written off. */
export type LoanOrder = 0 | 1 | 2;

/** Where a loan stands in a list, and how it is at the end of the day. */
export interface Standing {
  readonly order: LoanOrder;
  readonly state: LoanState;
}

/** Where a loan stands in a list at a day; null where it is not lent yet, or nothing is left of it from that day on. */
export function standingOf({ data, settings }: TaskBook, loan: number, day: number): Standing | null {
  const account = data.account(loan);
  if (account === null || leastSaldo(account, day) <= 0) return null;
  const state = stateOf(account, day, settings.collectability);
  if (state === null) return null;
  const isOverdue = state.lama > 0 || state.tunggakanPokok > 0;
  return { order: state.status === 'Hapus Buku' ? 2 : isOverdue ? 0 : 1, state };
}

/** Rows of loans in the order of a list: overdue first, written off last, else by the names of their groups. */
export function inOrder({ data }: TaskBook, loans: readonly (readonly [loan: number, order: LoanOrder])[]): number[] {
  const name = (loan: number): string => `${namaKsm(data, loan)}\n${data.nomor(loan)}`.toLowerCase();
  return loans
    .map(([loan, order]) => ({ loan, order, name: name(loan) }))
    .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.loan - b.loan))
    .map(({ loan }) => loan);
}

const withBalance = new WeakMap<DatasetBook, readonly TaskOption[]>();

/** Loans that have a balance, overdue ones first, written off last. */
export function openLoans(book: TaskBook): readonly TaskOption[] {
  const { data, periode } = book;
  const known = withBalance.get(data);
  if (known !== undefined) return known;
  const loans = Array.from({ length: data.tables.Pinjaman.rowCount }, (_, loan) => loan);
  const listed = loans.flatMap((loan) => {
    const standing = standingOf(book, loan, periode);
    return standing === null ? [] : [[loan, standing.order] as const];
  });
  const options = inOrder(book, listed).map((loan) => optionOf(data, loan));
  withBalance.set(data, options);
  return options;
}

/** A loan as a choice: its number, and beside it its group and board. */
export const optionOf = (data: DatasetBook, loan: number): TaskOption => ({
  value: data.nomor(loan),
  about: `${namaKsm(data, loan)} · ${namaBkm(data, data.boardOf[loan] ?? -1)}`,
});

/** The question for a loan. */
export const asksLoan = (options: readonly TaskOption[]): TaskQuestion => ({
  column: asks('pinjaman', 'text', { refersTo: 'Pinjaman' }),
  options,
});

/** The loan that was chosen; null while none was, or the reason why it cannot be. */
export function chosenLoan({ data }: TaskBook, answers: RowValues): ChosenLoan | TaskRefusal | null {
  const nomor = textIn(answers, 'pinjaman');
  if (nomor === '') return null;
  const loan = data.loanOf(nomor);
  if (loan === -1) return refusal('unknown-loan', { pinjaman: nomor }, 'pinjaman');
  const account = data.account(loan);
  if (account === null) return refusal('unreadable-loan', { pinjaman: nomor }, 'pinjaman');
  return { loan, board: data.boardOf[loan] ?? -1, nomor: data.nomor(loan), account };
}

/** Whether it is a loan and no reason why not. */
export const isLoan = (chosen: ChosenLoan | TaskRefusal | null): chosen is ChosenLoan =>
  chosen !== null && 'account' in chosen;

/** The question for a day up to a last one, from the loan's disbursement or another first day on. */
export const asksDay = (book: TaskBook, last = lastPaymentDay(book.periode)): TaskQuestion => ({
  column: asks('tanggal', 'date', { max: last }),
});

/** A cell of Pinjaman as read. */
export const loanCell = ({ data }: TaskBook, loan: number, header: Parameters<typeof valueAt>[2]) =>
  valueAt(data.tables.Pinjaman, loan, header);

/** A number of Pinjaman; NaN where it cannot be read. */
export const loanNumber = (
  { data }: TaskBook,
  loan: number,
  header: Parameters<DatasetBook['tables']['Pinjaman']['number']>[0],
): number => at(data.tables.Pinjaman.number(header).values, loan);
