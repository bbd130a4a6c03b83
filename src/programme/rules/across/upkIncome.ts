import { at, codeAt, hasGap, joins, type Follower, type RowRule, type Subject } from '../../../engine/check';
import { parts } from '../../../engine/dataset';
import { isOpening } from '../../loans/opening';
import { rowRule, tablesOf } from '../rowRule';

const monthOf = (serial: number): number => {
  const { year, month } = parts(serial);
  return year * 12 + month;
};

/** Months stay below this, so that a board and a month make one whole number. */
const span = 2 ** 20;
const keyOf = (board: number, month: number): number => board * span + month;

/** Jasa received by board and month, opening rows aside; NaN where a payment is in an error. Null without payments, or while one names no loan or board. */
function jasaReceived(subject: Subject): ReadonlyMap<number, number> | null {
  if (!subject.has('Angsuran')) return null;
  const loans = subject.get(joins).rows('Angsuran', 'Nomor Pinjaman');
  const boards = subject.get(joins).rows('Pinjaman', 'Kode BKM');
  if (hasGap(loans) || hasGap(boards)) return null;
  const { Angsuran } = tablesOf(subject);
  const state = subject.state('Angsuran');
  const read = state.mask(['Nomor Bukti', 'Nomor Pinjaman', 'Tanggal', 'Jasa']);
  const days = Angsuran.number('Tanggal').values;
  const amounts = Angsuran.number('Jasa').values;
  const { codes, dictionary } = Angsuran.text('Nomor Bukti');
  const sums = new Map<number, number>();
  loans.forEach((loan, row) => {
    if (Number.isNaN(at(days, row)) || isOpening(dictionary[codeAt(codes, row)] ?? '')) return;
    const key = keyOf(codeAt(boards, loan), monthOf(at(days, row)));
    const amount = (state.unusable(row) & read) === 0 ? at(amounts, row) : NaN;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  });
  return sums;
}

/** Rows of UPK by board and month. */
function reportsByMonth(subject: Subject): ReadonlyMap<number, number> {
  const months = tablesOf(subject).UPK.number('Periode').values;
  const boards = subject.get(joins).rows('UPK', 'Kode BKM');
  return new Map(Array.from(boards, (board, row) => [keyOf(board, monthOf(at(months, row))), row]));
}

/** The rows of the month after edited ones, whose growth is reckoned from them. */
export const incomeFollower: Follower = {
  edited: 'UPK',
  table: 'UPK',
  follow(subject, rows) {
    const edited = new Set(rows);
    const reports = subject.get(reportsByMonth);
    const boards = subject.get(joins).rows('UPK', 'Kode BKM');
    const months = tablesOf(subject).UPK.number('Periode').values;
    return rows.flatMap((row) => {
      const next = reports.get(keyOf(codeAt(boards, row), monthOf(at(months, row)) + 1));
      return next === undefined || edited.has(next) ? [] : [next];
    });
  },
};

/** Pendapatan of a month that is less than the jasa received in it. */
export const upkIncome: RowRule = rowRule({
  id: 'upk-income',
  severity: 'warning',
  phase: 'across',
  table: 'UPK',
  reads: ['Pendapatan', 'Kode BKM', 'Periode'],
  gathers: { Angsuran: ['Tanggal', 'Jasa'] },
  column: 'Pendapatan',
  isIdle: (subject) => !subject.has('Angsuran'),
  prepare(table, subject) {
    const received = subject.get(jasaReceived);
    if (received === null) return null;
    const reports = subject.get(reportsByMonth);
    const boards = subject.get(joins).rows('UPK', 'Kode BKM');
    const months = table.number('Periode').values;
    const income = table.number('Pendapatan').values;
    const isUnusable = subject.unusable('UPK', ['Pendapatan']);
    return (row) => {
      const [board, month] = [codeAt(boards, row), monthOf(at(months, row))];
      const earlier = reports.get(keyOf(board, month - 1));
      // Pendapatan counts from January on.
      const isFirst = month % 12 === 1;
      if (!isFirst && (earlier === undefined || isUnusable(earlier))) return null;
      const before = isFirst ? 0 : at(income, earlier ?? -1);
      const read = at(income, row) - before;
      const jasa = received.get(keyOf(board, month)) ?? 0;
      if (!(read < jasa - subject.settings.moneyTolerance)) return null;
      return { params: { unit: 'rp', read, jasa, difference: jasa - read } };
    };
  },
});
