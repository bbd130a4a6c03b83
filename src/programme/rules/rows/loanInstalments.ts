import { hasGap, joins } from '../../../engine/check/keyIndex';
import { at, rowRule, type RowRule } from '../../../engine/check/rule';

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
  gathers: { Angsuran: ['Nomor Pinjaman', 'Pokok'] },
  column: 'Angsuran Pokok',
  prepare(table, subject) {
    if (!subject.has('Angsuran')) return null;
    const loans = subject.get(joins).rows('Angsuran', 'Nomor Pinjaman', 'Pinjaman');
    if (hasGap(loans)) return null;
    const repayments = subject.state('Angsuran');
    const read = repayments.mask(['Nomor Pinjaman', 'Pokok']);
    const amounts = subject.dataset.tables.Angsuran.number('Pokok').values;
    const sums = new Float64Array(table.rowCount);
    const unsure = new Uint8Array(table.rowCount);
    loans.forEach((loan, row) => {
      if ((repayments.unusable(row) & read) !== 0) unsure[loan] = 1;
      else sums[loan] = at(sums, loan) + at(amounts, row);
    });
    const repaid = table.number('Angsuran Pokok').values;
    return (row) => {
      const expected = at(sums, row);
      const given = at(repaid, row);
      if (unsure[row] === 1 || Math.abs(given - expected) <= subject.settings.moneyTolerance) return null;
      return { params: { unit: 'rp', read: given, expected, difference: given - expected } };
    };
  },
});
