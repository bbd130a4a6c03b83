import { at, codeAt, earlierOf, isChanged, joins, valueAt, type RowRule, type Subject } from '../../../engine/check';
import { rowRule, tablesOf, unitOf } from '../rowRule';
import { earlierWithLoans, goneLoans } from './loanGone';

const repaid = 'Angsuran Pokok';

/** What reversals dated after the earlier workbook's period took back, in rupiah by loan (docs/spec/ledger.md 8). */
export function takenBack(subject: Subject): Float64Array {
  const { Angsuran, Pinjaman } = tablesOf(subject);
  const sums = new Float64Array(Pinjaman.rowCount);
  const since = subject.get(earlierOf)?.period ?? Infinity;
  const { codes } = Angsuran.text('Koreksi Atas');
  const days = Angsuran.number('Tanggal').values;
  const amounts = Angsuran.number('Pokok').values;
  subject
    .get(joins)
    .rows('Angsuran', 'Nomor Pinjaman')
    .forEach((loan, row) => {
      const isReversal = codeAt(codes, row) !== -1 && at(days, row) >= since + 1 && at(amounts, row) < 0;
      if (loan !== -1 && isReversal) sums[loan] = at(sums, loan) - at(amounts, row);
    });
  return sums;
}

/** Principal repaid never becomes less, but by what was taken back. */
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
    const back = subject.get(takenBack);
    return (row) => {
      const before = at(then, codeAt(twins, row)) - at(back, row);
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
