import {
  at,
  codeAt,
  hasGap,
  isChanged,
  joins,
  valueAt,
  type Earlier,
  type RowRule,
  type Subject,
} from '../../../engine/check';
import { textAt } from '../../../engine/dataset';
import { statusPinjaman } from '../../lists';
import { rowRule, tablesOf } from '../rowRule';
import { code } from '../choices';
import { earlierWithLoans, goneLoans } from './loanGone';
import { takenBack } from './loans';
import { earlierUpk } from './upk';

const writtenOffStatus = statusPinjaman.indexOf('Hapus Buku');
const loanCells = ['Nomor Pinjaman', 'Kode BKM', 'Pokok', 'Angsuran Pokok', 'Saldo', 'Status'] as const;

/** Money that moved since the earlier workbook, by BKM row; boards whose loans leave a doubt are `unsure`. */
interface Flows {
  readonly earlier: Earlier;
  readonly lent: Float64Array;
  readonly repaid: Float64Array;
  readonly writtenOff: Float64Array;
  readonly unsure: Uint8Array;
}

/**
 * Sums what the boards lent, got back and wrote off between the two workbooks; null while a loan, now or then, has no board or number. A board is unsure while one
 * of its loans is in an error, gone, or differs from then in what never changes: that has a finding of its own.
 */
function flowsOf(subject: Subject): Flows | null {
  const earlier = subject.get(earlierWithLoans);
  const gone = subject.get(goneLoans);
  if (earlier === null || gone === null) return null;
  const boards = subject.get(joins).rows('Pinjaman', 'Kode BKM');
  if (hasGap(boards)) return null;
  const state = subject.state('Pinjaman');
  const loans = state.table;
  const before = earlier.table('Pinjaman');
  const twins = earlier.twins('Pinjaman');
  const cells = state.mask(loanCells);
  const count = tablesOf(subject).BKM.rowCount;
  const sums = (): Float64Array => new Float64Array(count);
  const flows = { earlier, lent: sums(), repaid: sums(), writtenOff: sums(), unsure: new Uint8Array(count) };
  const pokok = loans.number('Pokok').values;
  const repaid = loans.number('Angsuran Pokok').values;
  const saldo = loans.number('Saldo').values;
  const status = loans.text('Status').codes;
  const repaidThen = before.number('Angsuran Pokok').values;
  const statusThen = before.text('Status').codes;
  const back = subject.get(takenBack);
  boards.forEach((board, row) => {
    const twin = codeAt(twins, row);
    const isNew = twin === -1;
    const wasOff = !isNew && codeAt(statusThen, twin) === writtenOffStatus;
    const isOff = codeAt(status, row) === writtenOffStatus;
    const isSettled = codeAt(status, row) === code.lunas;
    const paidSince = at(repaid, row) - (isNew ? 0 : at(repaidThen, twin));
    const slack = subject.settings.moneyTolerance;
    const differs = (['Pokok', 'Tanggal Cair', 'Kode BKM'] as const).some(
      (header) => !isNew && isChanged(valueAt(before, twin, header), valueAt(loans, row, header), slack),
    );
    if ((state.unusable(row) & cells) !== 0 || differs || !(paidSince >= -at(back, row) - slack))
      flows.unsure[board] = 1;
    if (isNew) add(flows.lent, board, at(pokok, row));
    // What is repaid of a loan after it was written off was no longer in the balance.
    if (!wasOff || !(isOff || isSettled)) add(flows.repaid, board, paidSince);
    if (isOff && !wasOff) add(flows.writtenOff, board, at(saldo, row));
  });
  for (const { then } of gone) {
    const board = subject
      .get(joins)
      .index('BKM')
      .rowOf(String(valueAt(before, then, 'Kode BKM') ?? ''));
    if (board !== -1) flows.unsure[board] = 1;
  }
  return flows;
}

function add(sums: Float64Array, index: number, amount: number): void {
  sums[index] = at(sums, index) + amount;
}

/** Both balances of a board's UPK row; all loans count, so that moving one between the two kinds changes nothing. */
const balances = ['Saldo Pinjaman', 'Pinjaman Lain-lain'] as const;

/** The balance that a board reported then, plus what it lent, minus what came back and was written off, is its balance now. */
export const thenBalance: RowRule = rowRule({
  id: 'then-balance',
  severity: 'error',
  phase: 'across',
  table: 'UPK',
  reads: ['Saldo Pinjaman', 'Pinjaman Lain-lain', 'Kode BKM', 'Periode'],
  column: 'Saldo Pinjaman',
  prepare(table, subject) {
    const flows = subject.get(flowsOf);
    const { period, settings } = subject;
    if (flows === null || period === null) return null;
    const { earlier } = flows;
    const boards = subject.get(joins).rows('UPK', 'Kode BKM');
    const months = table.number('Periode').values;
    const codes = table.text('Kode BKM');
    const find = subject.get(earlierUpk);
    const before = earlier.table('UPK');
    const now = balances.map((header) => table.number(header).values);
    const then = balances.map((header) => before.number(header).values);
    const total = (columns: readonly Float64Array[], row: number): number =>
      columns.reduce((sum, values) => sum + at(values, row), 0);
    return (row) => {
      const board = codeAt(boards, row);
      if (board === -1 || at(months, row) !== period || flows.unsure[board] === 1) return null;
      const twin = find(textAt(codes, row), earlier.period);
      if (twin === -1) return null;
      const opening = total(then, twin);
      const lent = at(flows.lent, board);
      const repaid = at(flows.repaid, board);
      const writtenOff = at(flows.writtenOff, board);
      const expected = opening + lent - repaid - writtenOff;
      const read = total(now, row);
      if (!(Math.abs(read - expected) > settings.moneyTolerance)) return null;
      const params = {
        unit: 'rp',
        read,
        expected,
        difference: read - expected,
        then: opening,
        lent,
        repaid,
        writtenOff,
      };
      return { params };
    };
  },
});
