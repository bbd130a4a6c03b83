import type { TaskFigure } from '../../engine/entry';
import type { CellValue, ColumnType } from '../../engine/schema';
import type { Account } from '../loans/account';
import { stateOf, type LoanState } from '../loans/state';
import { boardLoansOf, boardMonth, parOf, type LoanChange } from './boards';
import type { sharedFigures } from './names';
import type { TaskBook } from './taskBook';

type Shown = (typeof sharedFigures)[number];

/** A figure that several tasks show. */
export const shown = (id: Shown, type: ColumnType, after: CellValue, before?: CellValue): TaskFigure => ({
  id,
  type,
  after,
  ...(before === undefined ? {} : { before }),
});

const states: readonly (readonly [Shown, ColumnType, (state: LoanState) => CellValue])[] = [
  ['saldo', 'rp', ({ saldo }) => saldo],
  ['tunggakan-pokok', 'rp', ({ tunggakanPokok }) => tunggakanPokok],
  ['tunggakan-jasa', 'rp', ({ tunggakanJasa }) => tunggakanJasa],
  ['lama', 'int', ({ lama }) => lama],
  ['kolektibilitas', 'int', ({ kolektibilitas }) => kolektibilitas],
  ['status', 'text', ({ status }) => status],
];

/**
 * A loan before and after at the end of a day: balance, arrears, class and status.
 * @param day date serial
 */
export function loanFigures(
  { settings }: TaskBook,
  before: Account,
  after: Account,
  day: number,
): readonly TaskFigure[] {
  const then = stateOf(before, day, settings.collectability);
  const now = stateOf(after, day, settings.collectability);
  if (then === null || now === null) return [];
  return states.map(([id, type, of]) => shown(id, type, of(now), of(then)));
}

/** Share of a board's balance that is three months or more behind, before and after, at the end of Periode. */
export function parFigures(book: TaskBook, board: number, changes: readonly LoanChange[]): readonly TaskFigure[] {
  const [before, after] = [boardLoansOf(book, board), boardLoansOf(book, board, changes)];
  if (before === null || after === null) return [];
  const share = (loans: typeof before): CellValue => parOf(boardMonth(loans, book.periode, book));
  return [shown('par', 'percent', share(after), share(before))];
}
