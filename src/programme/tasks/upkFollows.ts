import { addMonths, endOfMonth, parts } from '../../engine/dataset';
import type { RowChange, TaskRefusal } from '../../engine/entry';
import { upkRow, type UpkFigures } from '../loans/closing';
import type { MonthFlows } from '../loans/monthFlows';
import type { BoardLoan, UpkLoans } from '../loans/upkLoans';
import { boardLoansOf, boardMonth, kodeBkm, namaBkm, type LoanChange } from './boards';
import { refusal } from './refusal';
import type { TaskBook } from './taskBook';
import { isianOf, upkCells, upkRowIn, upkRowsOf, type UpkRow } from './upkRows';

/** What follows for the rows of UPK. */
export interface UpkFollowing {
  readonly changes: readonly RowChange[];
  readonly refusals: readonly TaskRefusal[];
  readonly notes: readonly TaskRefusal[];
}

const sumOf = (a: MonthFlows, b: MonthFlows, sign: 1 | -1): MonthFlows => ({
  dicairkan: a.dicairkan + sign * b.dicairkan,
  pokokDiterima: a.pokokDiterima + sign * b.pokokDiterima,
  jasaDiterima: a.jasaDiterima + sign * b.jasaDiterima,
  tertagihHapusBuku: a.tertagihHapusBuku + sign * b.tertagihHapusBuku,
  dihapusbukukan: a.dihapusbukukan + sign * b.dihapusbukukan,
});

const still: MonthFlows = { dicairkan: 0, pokokDiterima: 0, jasaDiterima: 0, tertagihHapusBuku: 0, dihapusbukukan: 0 };
const isStill = (flows: MonthFlows): boolean => Object.values(flows).every((amount) => amount === 0);
/** Whether a row of UPK has the loans' figures. */
export const isSameLoans = (a: UpkLoans['columns'], b: Partial<UpkFigures>): boolean =>
  (Object.keys(a) as (keyof UpkLoans['columns'])[]).every((header) => a[header] === b[header]);

/**
 * The rows of UPK that follow a change of loans (docs/spec/entry.md 4.3): those of open months from the month of the change on. A row for which something was
 * typed in Isian UPK is derived anew; another that agreed with the loans moves by what moved; one that did not agree stays as it was typed.
 * @param since first day on which something changes, a date serial
 */
export function upkFollows(book: TaskBook, changed: readonly LoanChange[], since: number): UpkFollowing {
  const boards = [...new Set(changed.map(({ board }) => board))].filter((board) => board !== -1);
  const all = boards.map((board) => boardFollows(book, board, changed, since));
  return {
    changes: all.flatMap(({ changes }) => changes),
    refusals: all.flatMap(({ refusals }) => refusals),
    notes: all.flatMap(({ notes }) => notes),
  };
}

function boardFollows(book: TaskBook, board: number, changed: readonly LoanChange[], since: number): UpkFollowing {
  const none = { changes: [], refusals: [], notes: [] };
  const { data, closed, periode } = book;
  const first = endOfMonth(Math.max(since, (closed ?? -Infinity) + 1));
  const rows = upkRowsOf(data, board).filter(({ month }) => month >= first && month <= periode);
  if (rows.length === 0) return none;
  const [before, after] = [boardLoansOf(book, board), boardLoansOf(book, board, changed)];
  if (before === null || after === null) return none;
  const moved = new Movement(book, before, after, first);
  const derived = new Map<number, UpkFigures>();
  const bkm = namaBkm(data, board);
  const result = { changes: [] as RowChange[], refusals: [] as TaskRefusal[], notes: [] as TaskRefusal[] };
  for (const row of rows) {
    const figures = moved.row(row, derived.get(lastMonth(row)) ?? beforeOf(book, board, row), kodeBkm(data, board));
    if (figures === null) continue;
    if (figures === 'typed') {
      result.notes.push(refusal('upk-typed', { bkm, bulan: row.month }));
      continue;
    }
    derived.set(row.month, figures);
    const cells = upkCells(figures, row.figures);
    if (Object.keys(cells).length === 0) continue;
    if (figures['Kas dan Bank'] < 0)
      result.refusals.push(refusal('cash-short', { bkm, bulan: row.month, selisih: -figures['Kas dan Bank'] }));
    result.changes.push({ kind: 'change', table: 'UPK', row: row.row, cells });
    result.notes.push(refusal('upk-follows', { bkm, bulan: row.month }));
  }
  return result;
}

/** Last day of the month before a row's own. */
export const lastMonth = ({ month }: UpkRow): number => endOfMonth(addMonths(month, -1));

const beforeOf = ({ data }: TaskBook, board: number, row: UpkRow): UpkFigures | null =>
  upkRowIn(data, board, lastMonth(row))?.figures ?? null;

/** What moves in a board's months because of a change, added up from the first month on. */
class Movement {
  private next: number;
  private all = still;
  private ofYear = still;

  constructor(
    private readonly book: TaskBook,
    private readonly before: readonly BoardLoan[],
    private readonly after: readonly BoardLoan[],
    first: number,
  ) {
    this.next = first;
  }

  /** A row after the change; null where nothing changes in it, `typed` where it did not agree with the loans before. */
  row(row: UpkRow, last: UpkFigures | null, kode: string): UpkFigures | 'typed' | null {
    const { before, after } = this.goTo(row.month);
    const { month } = parts(row.month);
    const isian = isianOf(this.book, kode, row.month);
    const isSettled = isStill(this.all) && isSameLoans(before.columns, after.columns);
    if (isSettled || row.figures === null) return null;
    if (isian !== null && last !== null) return upkRow(last, month, after.flows, after.columns, isian.typed);
    if (!isSameLoans(before.columns, row.figures)) return 'typed';
    const moved = upkRow(row.figures, 2, this.all, after.columns, {});
    const { Pendapatan, Biaya, Laba } = upkRow(row.figures, 2, this.ofYear, after.columns, {});
    return { ...moved, Pendapatan, Biaya, Laba };
  }

  /** Adds up the months to a month, and gives what the loans come to in it. */
  private goTo(end: number): { readonly before: UpkLoans; readonly after: ReturnType<typeof boardMonth> } {
    let [before, after] = this.months(end);
    for (; this.next <= end; this.next = endOfMonth(addMonths(this.next, 1))) {
      [before, after] = this.months(this.next);
      const moved = sumOf(after.flows, before.flows, -1);
      this.all = sumOf(this.all, moved, 1);
      this.ofYear = parts(this.next).month === 1 ? moved : sumOf(this.ofYear, moved, 1);
    }
    return { before, after };
  }

  private months(end: number): readonly [ReturnType<typeof boardMonth>, ReturnType<typeof boardMonth>] {
    return [boardMonth(this.before, end, this.book), boardMonth(this.after, end, this.book)];
  }
}
