import type { ArrearsLoan } from '../../../programme/arrears/arrearsLoan';
import { knownSum } from '../../../programme/arrears/arrearsLoan';
import type { BoardTarget } from '../../../programme/arrears/boards';
import { overdueLoans } from '../../../programme/arrears/lists';
import type { ArrearsWork } from '../../../programme/arrears/work';
import { csvLine } from '../csv';
import { isoDay } from '../isoDay';

/** The lists as programs read them (docs/spec/cli.md); stable. Rupiah unrounded, null for what is not known; groups, but no members, by name. */

const dayText = (serial: number | null): string | null => (serial === null ? null : isoDay(serial));

/** An entry of a list; `pokok` and `jasa` are what is due or overdue. */
function entry(loan: ArrearsLoan, pokok: number, jasa: number | null, jatuhTempo: number | null) {
  const { nomor, bkm, ksm, state } = loan;
  const { lama, hari, saldo } = state;
  return { nomor, bkm, ksm, lama, hari, pokok, jasa, saldo, jatuhTempo: dayText(jatuhTempo) };
}

const behind = (loan: ArrearsLoan) => entry(loan, loan.state.tunggakanPokok, loan.tunggakanJasa, loan.jatuhTempo);

function listsOf({ loans, due, reaching }: ArrearsWork) {
  return {
    due: due.map(({ loan, pokok, jasa, jatuhTempo }) => entry(loan, pokok, jasa, jatuhTempo)),
    overdue: overdueLoans(loans).map(behind),
    reaching: reaching.map(({ loan, bayar, sebelum, sudah }) => ({
      ...behind(loan),
      bayar,
      sebelum: dayText(sebelum),
      sudah,
    })),
  };
}

function targetOf({ bkm, par, limit, loans, parAfter, approximate }: BoardTarget) {
  return {
    bkm,
    par,
    limit,
    loans: loans.map(({ nomor, pokok, jasa }) => ({ nomor, pokok, jasa })),
    pokok: loans.reduce((sum, { pokok }) => sum + pokok, 0),
    jasa: knownSum(loans.map(({ jasa }) => jasa)),
    parAfter,
    approximate,
  };
}

export function jsonOf(work: ArrearsWork): string {
  return JSON.stringify({ date: isoDay(work.day), ...listsOf(work), targets: work.targets.map(targetOf) });
}

const columns = ['nomor', 'bkm', 'ksm', 'lama', 'hari', 'pokok', 'jasa', 'saldo', 'jatuhTempo', 'bayar', 'sebelum'];

/** A line for each entry of each list; `target` is a loan to collect with what is to be collected of it. */
export function csvOf(work: ArrearsWork): string {
  const date = isoDay(work.day);
  const { due, overdue, reaching } = listsOf(work);
  const chosen = work.targets.flatMap(({ loans }) =>
    loans.map(({ loan, pokok, jasa }) => entry(loan, pokok, jasa, loan.jatuhTempo)),
  );
  const plain = { due, overdue, target: chosen };
  const linesOf = (list: keyof typeof plain) =>
    plain[list].map((each) => [date, list, ...Object.values(each), null, null]);
  // Whether a loan is at risk already shows in its months.
  const reached = reaching.map((each) => [date, 'reaching', ...Object.values(each).slice(0, columns.length)]);
  const head = ['date', 'list', ...columns];
  return [head, ...linesOf('due'), ...linesOf('overdue'), ...reached, ...linesOf('target')].map(csvLine).join('\n');
}
