import { at, codeAt, joins, type RowRule } from '../../../engine/check';
import { boardLoans, type BoardLoans } from '../../loans/boardLoans';
import type { Header, NumberHeader } from '../../schema';
import type { RuleId } from '../ids';
import { rowRule, unitOf } from '../rowRule';

type Sum = Exclude<keyof BoardLoans, 'unusable' | 'unnamed'>;

/**
 * A figure of the UPK row at Periode that must equal what the board's loans add up to. It reads Kode BKM and Periode too, so that one wrong loan
 * gives one finding in its board's row, not one for each figure that it enters.
 */
function reconciles(
  id: RuleId,
  column: NumberHeader<'UPK'>,
  sum: Sum,
  loanColumns: readonly Header<'Pinjaman'>[],
  byGroup = false,
): RowRule {
  const unit = unitOf('UPK', column);
  return rowRule({
    id,
    severity: 'error',
    phase: 'across',
    table: 'UPK',
    reads: ['Kode BKM', 'Periode', column],
    // Of the other cells of a loan the sums of its board are kept up to date (`updateBoard`).
    gathers: { Pinjaman: ['Kode KSM', 'Nama KSM'] },
    column,
    prepare(table, subject) {
      const { period, settings } = subject;
      const loans = subject.get(boardLoans);
      if (loans === null || period === null) return null;
      const boards = subject.get(joins).rows('UPK', 'Kode BKM');
      const read = subject.mask('Pinjaman', ['Jenis', 'Status', ...loanColumns]);
      const months = table.number('Periode').values;
      const { values } = table.number(column);
      const slack = unit === 'rp' ? settings.moneyTolerance : 0;
      return (row) => {
        const board = codeAt(boards, row);
        if (board === -1 || at(months, row) !== period) return null;
        if ((codeAt(loans.unusable, board) & read) !== 0 || (byGroup && loans.unnamed[board] === 1)) return null;
        const own = at(values, row);
        const expected = at(loans[sum], board);
        if (Math.abs(own - expected) <= slack) return null;
        return { params: { unit, read: own, expected, difference: own - expected } };
      };
    },
  });
}

export const reconciliations: readonly RowRule[] = [
  reconciles('recon-balance', 'Saldo Pinjaman', 'saldo', ['Saldo']),
  reconciles('recon-balance', 'Pinjaman Lain-lain', 'lainLain', ['Saldo']),
  reconciles('recon-arrears', 'Saldo Menunggak ≥ 3 Bulan', 'saldoMenunggak', ['Saldo', 'Lama Tunggakan (bulan)']),
  reconciles('recon-arrears', 'Tunggakan Pokok ≥ 3 Bulan', 'tunggakanMenunggak', [
    'Tunggakan Pokok',
    'Lama Tunggakan (bulan)',
  ]),
  reconciles('recon-groups', 'KSM Aktif', 'ksmAktif', ['Saldo'], true),
  reconciles('recon-groups', 'KSM Menunggak ≥ 3 Bulan', 'ksmMenunggak', ['Saldo', 'Lama Tunggakan (bulan)'], true),
];
