import { monthKey, parts } from '../../engine/dataset';
import type { OwnAddition, RowChange, TaskRefusal, TaskSubject } from '../../engine/entry';
import type { Correction } from '../../engine/programme';
import { upkRow, type UpkFigures } from '../loans/closing';
import { closedMonths, closingCodes } from '../loans/closingCodes';
import type { MonthFlows } from '../loans/monthFlows';
import { boardLoansOf, boardMonth, kodeBkm, namaBkm, type BoardMonth } from './boards';
import { refusal } from './refusal';
import { ownRows, taskBook, type TaskBook } from './taskBook';
import { isSameLoans, lastMonth } from './upkFollows';
import { isianOf, upkCells, upkRowIn, upkRowsOf, type UpkRow } from './upkRows';

/** Columns of a UPK row that go on from last month's. */
const carried = ['Modal Awal', 'Modal', 'Kewajiban', 'Kas dan Bank', 'Inventaris', 'Cadangan Risiko'] as const;

/** What follows where a month that others build on is corrected (docs/spec/ledger.md 9): the rows of UPK of later months, and the codes of closed ones. */
export const correction: Correction = {
  follows(before, after, month) {
    const [was, is] = [taskBook(before), taskBook(after)];
    if (was === null || is === null) return { changes: [], notes: [] };
    const boards = Array.from({ length: was.data.tables.BKM.rowCount }, (_, board) => board);
    const all = boards.map((board) => boardFollows(was, is, board, month));
    return { changes: all.flatMap(({ changes }) => changes), notes: all.flatMap(({ notes }) => notes) };
  },
  closes: (before, after, corrected, month) => renewedCodes(before, after, corrected, month),
};

/** The rows of UPK of a board after the corrected month: derived anew where something was typed for them, moved by what moved where they agreed with the loans. */
function boardFollows(
  was: TaskBook,
  is: TaskBook,
  board: number,
  month: number,
): { readonly changes: readonly RowChange[]; readonly notes: readonly TaskRefusal[] } {
  const kode = kodeBkm(was.data, board);
  const now = is.data.boardRow(kode);
  const rows = upkRowsOf(was.data, board).filter((row) => row.month > month);
  const [before, after] = [boardLoansOf(was, board), now === -1 ? null : boardLoansOf(is, now)];
  if (rows.length === 0 || before === null || after === null) return { changes: [], notes: [] };
  const derived = new Map<number, UpkFigures>();
  const changes: RowChange[] = [];
  const notes: TaskRefusal[] = [];
  const bkm = namaBkm(was.data, board);
  for (const row of rows) {
    if (row.figures === null) continue;
    const last = lastMonth(row);
    const lastBefore = upkRowIn(was.data, board, last)?.figures ?? null;
    const lastAfter = derived.get(last) ?? upkRowIn(is.data, now, last)?.figures ?? null;
    const loans = { was: boardMonth(before, row.month, was), is: boardMonth(after, row.month, is) };
    const figures = rowAfter(is, kode, row, row.figures, lastBefore, lastAfter, loans);
    if (figures === 'typed') {
      if (!isSameLoans(loans.was.columns, loans.is.columns))
        notes.push(refusal('upk-typed', { bkm, bulan: row.month }));
      continue;
    }
    derived.set(row.month, figures);
    const cells = upkCells(figures, row.figures);
    if (Object.keys(cells).length === 0) continue;
    if (figures['Kas dan Bank'] < 0)
      notes.push(refusal('cash-short', { bkm, bulan: row.month, selisih: -figures['Kas dan Bank'] }));
    changes.push({ kind: 'change', table: 'UPK', row: row.row, cells });
    notes.push(refusal('upk-follows', { bkm, bulan: row.month }));
  }
  return { changes, notes };
}

/** A row of UPK after the correction; `typed` where it stands for itself, since it did not agree with the loans before. */
function rowAfter(
  is: TaskBook,
  kode: string,
  row: UpkRow,
  figures: UpkFigures,
  lastBefore: UpkFigures | null,
  lastAfter: UpkFigures | null,
  loans: { readonly was: BoardMonth; readonly is: BoardMonth },
): UpkFigures | 'typed' {
  const { month } = parts(row.month);
  const isian = isianOf(is, kode, row.month);
  if (isian !== null && lastAfter !== null)
    return upkRow(lastAfter, month, loans.is.flows, loans.is.columns, isian.typed);
  if (!isSameLoans(loans.was.columns, figures)) return 'typed';
  const moved = (header: keyof UpkFigures): number =>
    lastBefore === null || lastAfter === null ? 0 : lastAfter[header] - lastBefore[header];
  const headers = month === 1 ? carried : ([...carried, 'Pendapatan', 'Biaya'] as const);
  const basis = {
    ...figures,
    ...Object.fromEntries(headers.map((header) => [header, figures[header] + moved(header)])),
  };
  // Any month but January: what the year has so far stands in the row itself.
  return upkRow(basis, 2, flowsMoved(loans.is.flows, loans.was.flows), loans.is.columns, {});
}

const flowsMoved = (is: MonthFlows, was: MonthFlows): MonthFlows => ({
  dicairkan: is.dicairkan - was.dicairkan,
  pokokDiterima: is.pokokDiterima - was.pokokDiterima,
  jasaDiterima: is.jasaDiterima - was.jasaDiterima,
  tertagihHapusBuku: is.tertagihHapusBuku - was.tertagihHapusBuku,
  dihapusbukukan: is.dihapusbukukan - was.dihapusbukukan,
});

/**
 * New lines of Tutup Buku for closed months whose rows the correction changed: of those that held before, and of the corrected month where it holds now what was closed in the
 * other workbook. Whatever somebody changed by hand before stays to be seen.
 */
function renewedCodes(
  before: TaskSubject,
  after: TaskSubject,
  corrected: TaskSubject,
  month: number,
): readonly OwnAddition[] {
  const closed = closedMonths(ownRows(before, 'Tutup Buku'));
  const months = closed.map((each) => each.month);
  const was = closingCodes(before.dataset, ownRows(before, 'Isian UPK'), months);
  const is = closingCodes(after.dataset, ownRows(after, 'Isian UPK'), months);
  const closedThere = new Map(
    closedMonths(ownRows(corrected, 'Tutup Buku')).map((each) => [monthKey(each.month), each.code]),
  );
  const author = after.dataset.profile.author ?? '';
  const rows = closed.flatMap((each, at) => {
    const code = is[at] ?? '';
    const isChanged = code !== each.code;
    const held = was[at] === each.code;
    const holdsThere = each.month <= month && closedThere.get(monthKey(each.month)) === code;
    return isChanged && (held || holdsThere) ? [[each.month, after.today, author, code, 'Tutup']] : [];
  });
  return rows.length === 0 ? [] : [{ table: 'Tutup Buku', rows }];
}
