import { textAt } from '../../engine/dataset';
import { jenisPinjaman } from '../lists';
import type { Account } from '../loans/account';
import { monthFlows, type MonthFlows } from '../loans/monthFlows';
import { upkLoans, type BoardLoan, type UpkLoans } from '../loans/upkLoans';
import type { DatasetBook } from './datasetBook';
import type { TaskBook } from './taskBook';

/** A loan as it is after a task; a new one has no row (-1). */
export interface LoanChange {
  readonly loan: number;
  /** Row of its board in BKM. */
  readonly board: number;
  readonly account: Account;
  /** Name by which a new loan's group is told from the board's others. */
  readonly ksm?: string | number;
}

/** Kode BKM and Nama BKM of a board by its row; '' where they cannot be read. */
export const kodeBkm = ({ tables }: DatasetBook, board: number): string => textAt(tables.BKM.text('Kode BKM'), board);
export const namaBkm = (data: DatasetBook, board: number): string => {
  const nama = textAt(data.tables.BKM.text('Nama BKM'), board);
  return nama === '' ? kodeBkm(data, board) : nama;
};

export const namaKsm = ({ tables }: DatasetBook, loan: number): string =>
  textAt(tables.Pinjaman.text('Nama KSM'), loan);

/** The loans of a board, with those that a task changes as they are afterwards; null while one of them cannot be read. */
export function boardLoansOf(
  { data }: TaskBook,
  board: number,
  changes: readonly LoanChange[] = [],
): readonly BoardLoan[] | null {
  const changed = new Map(changes.map((change) => [change.loan, change]));
  const jenis = data.tables.Pinjaman.text('Jenis').codes;
  const loans: BoardLoan[] = [];
  for (const loan of data.loansOf(board)) {
    const account = changed.get(loan)?.account ?? data.account(loan);
    const kind = jenisPinjaman[jenis[loan] ?? -1];
    const ksm = data.groupOf(loan);
    if (account === null || kind === undefined || ksm === -1) return null;
    loans.push({ account, jenis: kind, ksm });
  }
  for (const { loan, board: of, account, ksm } of changes)
    if (loan === -1 && of === board) loans.push({ account, jenis: 'Bergulir', ksm: ksm ?? '' });
  return loans;
}

/** What a board's loans come to at the end of a month, and what moved in it. */
export interface BoardMonth extends UpkLoans {
  readonly flows: MonthFlows;
}

/** @param month last day of the month */
export const boardMonth = (loans: readonly BoardLoan[], month: number, { settings }: TaskBook): BoardMonth => ({
  ...upkLoans(loans, month, settings.collectability),
  flows: monthFlows(
    loans.map(({ account }) => account),
    month,
  ),
});

/** Share of the balance that lies with groups three months or more behind, as UPK reports it; null without a balance. */
export const parOf = ({ columns }: UpkLoans): number | null =>
  columns['Saldo Pinjaman'] > 0 ? columns['Saldo Menunggak ≥ 3 Bulan'] / columns['Saldo Pinjaman'] : null;
