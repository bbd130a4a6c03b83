import { valueAt } from '../../engine/check';
import { textAt, type Dataset } from '../../engine/dataset';
import type { Settings } from '../settings/settings';
import { planAt, paidBy, type Account } from '../loans/account';
import { stateOf, type LoanState } from '../loans/state';
import { workbookLedger } from '../loans/workbookLedger';
import { datasetBook, type DatasetBook } from '../tasks/datasetBook';

/** A revolving loan that is being repaid, as the lists for work see it at a day. Money in whole rupiah, days as date serials. */
export interface ArrearsLoan {
  /** Row of Pinjaman. */
  readonly row: number;
  readonly nomor: string;
  /** Row of BKM, -1 where the loan names no board that is there; its code as read. */
  readonly board: number;
  readonly bkm: string;
  /** Code and name of the desa of its board; '' where that is not known. */
  readonly desaCode: string;
  readonly desa: string;
  /** A number for its group, the same for all loans of the group; -1 where that has no readable name. */
  readonly group: number;
  /** Name of the group; its code where no name can be read. */
  readonly ksm: string;
  readonly account: Account;
  readonly state: LoanState;
  /** Overdue jasa; null where it is not known. */
  readonly tunggakanJasa: number | null;
  /** Due day of the oldest instalment whose principal is not covered, while the loan is behind; null otherwise, and where the plan is not known. */
  readonly jatuhTempo: number | null;
  /** True where it is behind by no more than the slack of the schedule (`Kelonggaran Jadwal Angsuran`). */
  readonly isSmall: boolean;
}

/** The loans at a day, sorted by desa, group and number. */
export interface ArrearsLoans {
  readonly loans: readonly ArrearsLoan[];
  /** Loans left out because a cell of theirs, of their payments or plan cannot be used. */
  readonly unreadable: number;
}

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** In the order in which lists are printed: by the code of the desa, then the name of the group, then the number of the loan. */
export function inListOrder(a: ArrearsLoan, b: ArrearsLoan): number {
  return (
    byText(a.desaCode, b.desaCode) ||
    byText(a.bkm, b.bkm) ||
    byText(a.ksm.toLowerCase(), b.ksm.toLowerCase()) ||
    byText(a.nomor, b.nomor)
  );
}

/** Name of the group of a loan (by its row of Pinjaman); its code where no name can be read. */
export function ksmOf({ tables }: DatasetBook, row: number): string {
  const { Pinjaman: loans } = tables;
  return textAt(loans.text('Nama KSM'), row) || textAt(loans.text('Kode KSM'), row);
}

/** Where a loan belongs: its board, the desa of that, and its group. */
function placeOf(book: DatasetBook, row: number) {
  const { Pinjaman: loans, Desa: places } = book.tables;
  const board = book.boardOf[row] ?? -1;
  const desa = board === -1 ? -1 : book.desaOf(board);
  return {
    row,
    nomor: book.nomor(row),
    board,
    bkm: textAt(loans.text('Kode BKM'), row),
    desaCode: desa === -1 ? '' : textAt(places.text('Kode Desa'), desa),
    desa: desa === -1 ? '' : textAt(places.text('Desa/Kelurahan'), desa),
    group: book.groupOf(row),
    ksm: ksmOf(book, row),
  };
}

/** Due day of the oldest instalment whose principal is not covered by a day; null where the plan is not known. */
function oldestUnpaid(account: Account, day: number): number | null {
  if (account.manual) return null;
  const { plan, paidBefore } = planAt(account, day);
  return plan.dueDay(plan.covered(Math.max(0, paidBy(account, day).pokok - paidBefore)) + 1);
}

/**
 * The loans of Jenis Bergulir that are Aktif at the end of a day, with the payments of the month after Periode as far as they are dated up to it (docs/spec/statements.md 1).
 * @param day date serial, up to the end of the month after Periode; where no payment is written down only the end of Periode
 */
export function arrearsLoans(dataset: Dataset, settings: Settings, day: number): ArrearsLoans {
  const book = datasetBook(dataset);
  const { Pinjaman: rows } = book.tables;
  // Without payments the tasks think of opening rows; lists must not tell of jasa that nobody wrote down.
  const ledger = book.isUnrecorded ? workbookLedger(dataset) : book;
  const loans: ArrearsLoan[] = [];
  let unreadable = 0;
  for (let row = 0; row < rows.rowCount; row++) {
    if (valueAt(rows, row, 'Jenis') !== 'Bergulir') continue;
    const account = ledger.account(row);
    if (account === null) {
      unreadable += 1;
      continue;
    }
    const state = stateOf(account, day, settings.collectability);
    if (state?.status !== 'Aktif') continue;
    const typedJasa = account.manual ? valueAt(rows, row, 'Tunggakan Jasa') : null;
    loans.push({
      ...placeOf(book, row),
      account,
      state,
      tunggakanJasa: typeof typedJasa === 'number' ? typedJasa : state.tunggakanJasa,
      jatuhTempo: state.lama > 0 ? oldestUnpaid(account, day) : null,
      isSmall: state.lama > 0 && state.tunggakanPokok <= settings.shortfallShare * account.terms.pokok,
    });
  }
  return { loans: loans.sort(inListOrder), unreadable };
}

/** Sum of amounts of which some may not be known; null where none is. */
export function knownSum(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 && amounts.length > 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}
