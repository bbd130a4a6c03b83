import { at, codeAt, hasGap, joins, type AbsenceRule, type Subject } from '../../../engine/check';
import { addMonths, endOfMonth, textAt } from '../../../engine/dataset';
import { code } from '../choices';
import { tablesOf } from '../rowRule';

/**
 * Months (serials of their last days) with a UPK row, by BKM row; null while that cannot be judged: no Periode, no rows, or one whose key is missing,
 * unknown or repeated.
 */
function monthsByBoard(subject: Subject): ReadonlyMap<number, ReadonlySet<number>> | null {
  if (subject.period === null || !subject.has('UPK')) return null;
  const { complete, repeats } = subject.get(joins).index('UPK');
  const boards = subject.get(joins).rows('UPK', 'Kode BKM');
  if (!complete || repeats || hasGap(boards)) return null;
  const { values } = tablesOf(subject).UPK.number('Periode');
  const months = new Map<number, Set<number>>();
  boards.forEach((board, row) => {
    const own = months.get(board) ?? new Set<number>();
    months.set(board, own.add(at(values, row)));
  });
  return months;
}

/** BKM rows whose board has Bergulir loans but no UPK row at Periode; null while that cannot be judged. */
export function lateBoards(subject: Subject): readonly number[] | null {
  const months = subject.get(monthsByBoard);
  const { period } = subject;
  if (months === null || period === null || !subject.has('Pinjaman')) return null;
  const boards = subject.get(joins).rows('Pinjaman', 'Kode BKM');
  const jenis = tablesOf(subject).Pinjaman.text('Jenis').codes;
  const late = new Set<number>();
  boards.forEach((board, row) => {
    if (board !== -1 && codeAt(jenis, row) === code.bergulir && months.get(board)?.has(period) !== true)
      late.add(board);
  });
  return [...late].sort((a, b) => a - b);
}

/** Kode BKM of a board, as it names itself. */
function nameOf(subject: Subject): (board: number) => string {
  const codes = tablesOf(subject).BKM.text('Kode BKM');
  return (board) => textAt(codes, board);
}

/** A board with Bergulir loans that has not reported for Periode: it is left out of UPK sums. */
export const upkLate: AbsenceRule = {
  id: 'upk-late',
  severity: 'warning',
  phase: 'absence',
  table: 'UPK',
  gathers: { Pinjaman: ['Jenis'] },
  find(subject) {
    const bkm = nameOf(subject);
    return (subject.get(lateBoards) ?? []).map((board) => ({
      value: bkm(board),
      about: bkm(board),
      params: { unit: 'month', bkm: bkm(board), period: subject.period },
    }));
  },
};

/** A month between a board's first UPK row and Periode that has no row; Periode itself is `upk-late`. */
export const upkGap: AbsenceRule = {
  id: 'upk-gap',
  severity: 'warning',
  phase: 'absence',
  table: 'UPK',
  find(subject) {
    const { period } = subject;
    if (period === null) return [];
    const bkm = nameOf(subject);
    return [...(subject.get(monthsByBoard) ?? [])].flatMap(([board, months]) =>
      monthsBetween(Math.min(...months), period)
        .filter((month) => !months.has(month))
        .map((month) => ({ value: month, about: bkm(board), params: { unit: 'month', bkm: bkm(board), month } })),
    );
  },
};

/** Last days of the months after the first and before the last. */
function monthsBetween(first: number, last: number): number[] {
  const months: number[] = [];
  for (let month = endOfMonth(addMonths(first, 1)); month < last; month = endOfMonth(addMonths(month, 1)))
    months.push(month);
  return months;
}
