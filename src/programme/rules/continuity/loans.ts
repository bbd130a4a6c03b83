import { at, codeAt, earlierOf, isChanged, valueAt, type RowRule } from '../../../engine/check';
import { rowRule, unitOf } from '../rowRule';
import { earlierWithLoans, goneLoans } from './loanGone';

const repaid = 'Angsuran Pokok';

/** Principal repaid never becomes less. */
const repaidFell = rowRule({
  id: 'then-repaid-fell',
  severity: 'error',
  phase: 'across',
  table: 'Pinjaman',
  reads: [repaid, 'Nomor Pinjaman'],
  column: repaid,
  prepare(table, subject) {
    const earlier = subject.get(earlierOf);
    if (earlier === null) return null;
    const twins = earlier.twins('Pinjaman');
    const now = table.number(repaid).values;
    const then = earlier.table('Pinjaman').number(repaid).values;
    return (row) => {
      const before = at(then, codeAt(twins, row));
      if (!(at(now, row) < before - subject.settings.moneyTolerance)) return null;
      return { params: { unit: 'rp', read: at(now, row), then: before, difference: before - at(now, row) } };
    };
  },
});

/** What a loan was lent as stays as it is. */
function loanChanged(header: 'Pokok' | 'Tanggal Cair' | 'Kode BKM'): RowRule {
  const unit = unitOf('Pinjaman', header);
  return rowRule({
    id: 'then-loan-changed',
    severity: 'error',
    phase: 'across',
    table: 'Pinjaman',
    reads: [header, 'Nomor Pinjaman'],
    column: header,
    prepare(table, subject) {
      const earlier = subject.get(earlierOf);
      if (earlier === null) return null;
      const twins = earlier.twins('Pinjaman');
      const before = earlier.table('Pinjaman');
      const slack = unit === 'rp' ? subject.settings.moneyTolerance : 0;
      return (row) => {
        const twin = codeAt(twins, row);
        if (twin === -1) return null;
        const then = valueAt(before, twin, header);
        const read = valueAt(table, row, header);
        return isChanged(then, read, slack) ? { params: { unit, read, then } } : null;
      };
    },
  });
}

/** A loan that is older than the earlier workbook, and yet was not in it. */
const loanLate = rowRule({
  id: 'then-loan-late',
  severity: 'warning',
  phase: 'across',
  table: 'Pinjaman',
  reads: ['Tanggal Cair', 'Nomor Pinjaman'],
  column: 'Tanggal Cair',
  prepare(table, subject) {
    const earlier = subject.get(earlierWithLoans);
    if (earlier === null) return null;
    const twins = earlier.twins('Pinjaman');
    const lent = table.number('Tanggal Cair').values;
    const renumbered = new Set(subject.get(goneLoans)?.map((loan) => loan.renumbered));
    return (row) => {
      if (codeAt(twins, row) !== -1 || renumbered.has(row) || at(lent, row) >= earlier.period + 1) return null;
      return { params: { unit: 'date', read: at(lent, row), limit: earlier.period } };
    };
  },
});

export const loanRules: readonly RowRule[] = [
  repaidFell,
  ...(['Pokok', 'Tanggal Cair', 'Kode BKM'] as const).map(loanChanged),
  loanLate,
];
