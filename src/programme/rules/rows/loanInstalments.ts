import { at, hasGap, joins, type RowRule, type Subject } from '../../../engine/check';
import { rowRule, tablesOf } from '../rowRule';

/** What the repayments of each loan add up to; `unsure`: loans with one that is missing or in an error. */
interface Repayments {
  readonly sums: Float64Array;
  readonly unsure: Uint8Array;
}

/** Sums the repayments by loan; null while that cannot be judged: no repayments, or one that names no loan. */
function repaymentsOf(subject: Subject): Repayments | null {
  if (!subject.has('Angsuran')) return null;
  const loans = subject.get(joins).rows('Angsuran', 'Nomor Pinjaman');
  if (hasGap(loans)) return null;
  const { Angsuran, Pinjaman } = tablesOf(subject);
  const state = subject.state('Angsuran');
  // A payment without a readable day may be of the month after Periode; one of two with the same number may be the other one once more.
  const read = state.mask(['Nomor Bukti', 'Nomor Pinjaman', 'Tanggal', 'Pokok']);
  const amounts = Angsuran.number('Pokok').values;
  const sums = new Float64Array(Pinjaman.rowCount);
  const unsure = new Uint8Array(Pinjaman.rowCount);
  loans.forEach((loan, row) => {
    if ((state.unusable(row) & read) !== 0) unsure[loan] = 1;
    else sums[loan] = at(sums, loan) + at(amounts, row);
  });
  return { sums, unsure };
}

/**
 * With repayments in the table Angsuran, a loan's Angsuran Pokok is their sum. Withheld while a repayment names no loan; a loan is skipped while one
 * of its repayments is missing or in an error. An Angsuran table without rows says nothing.
 */
export const loanInstalments: RowRule = rowRule({
  id: 'loan-instalments',
  severity: 'error',
  phase: 'row',
  table: 'Pinjaman',
  reads: ['Angsuran Pokok', 'Nomor Pinjaman'],
  gathers: { Angsuran: ['Nomor Bukti', 'Nomor Pinjaman', 'Tanggal', 'Pokok'] },
  column: 'Angsuran Pokok',
  prepare(table, subject) {
    const repayments = subject.get(repaymentsOf);
    if (repayments === null) return null;
    const { sums, unsure } = repayments;
    const repaid = table.number('Angsuran Pokok').values;
    return (row) => {
      const expected = at(sums, row);
      const given = at(repaid, row);
      if (unsure[row] === 1 || Math.abs(given - expected) <= subject.settings.moneyTolerance) return null;
      return { params: { unit: 'rp', read: given, expected, difference: given - expected } };
    };
  },
});
