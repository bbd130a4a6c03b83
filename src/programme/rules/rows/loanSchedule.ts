import { at, codeAt, type RowRule } from '../../../engine/check';
import { parts } from '../../../engine/dataset';
import {
  instalmentOf,
  instalmentsDue,
  instalmentsPaid,
  monthsBehind,
  overduePrincipal,
  principalDue,
} from '../../loans/schedule';
import { code } from '../choices';
import { rowRule } from '../rowRule';

const monthOf = (serial: number): number => {
  const { year, month } = parts(serial);
  return year * 12 + month;
};

/**
 * Arrears that differ from the equal-instalment schedule. A shortfall of up to 1% of Pokok counts as paid, but may be booked as overdue as well:
 * the amount may lie anywhere between the two readings, the months must be those of one of them.
 */
export const loanSchedule: RowRule = rowRule({
  id: 'loan-schedule',
  severity: 'warning',
  phase: 'row',
  table: 'Pinjaman',
  reads: [
    'Tunggakan Pokok',
    'Lama Tunggakan (bulan)',
    'Jenis',
    'Status',
    'Tanggal Cair',
    'Jangka Waktu (bulan)',
    'Pokok',
    'Angsuran Pokok',
    'Saldo',
  ],
  optional: ['Jadwal Khusus'],
  column: 'Tunggakan Pokok',
  prepare(table, { period, settings }) {
    if (period === null) return null;
    const periodMonth = monthOf(period);
    const jenis = table.text('Jenis').codes;
    const status = table.text('Status').codes;
    const special = table.text('Jadwal Khusus').codes;
    const lent = table.number('Tanggal Cair').values;
    const terms = table.number('Jangka Waktu (bulan)').values;
    const principal = table.number('Pokok').values;
    const repaid = table.number('Angsuran Pokok').values;
    const balances = table.number('Saldo').values;
    const overdue = table.number('Tunggakan Pokok').values;
    const behind = table.number('Lama Tunggakan (bulan)').values;
    return (row) => {
      if (codeAt(jenis, row) !== code.bergulir || codeAt(status, row) !== code.aktif) return null;
      if (codeAt(special, row) === code.ya) return null;
      const pokok = at(principal, row);
      const term = at(terms, row);
      if (instalmentOf(pokok, term) === 0) return null;
      const paid = at(repaid, row);
      const due = instalmentsDue(monthOf(at(lent, row)), periodMonth);
      const amount = overduePrincipal(pokok, term, paid, due);
      const months = monthsBehind(pokok, term, paid, at(balances, row), due);
      const slack = settings.shortfallShare * pokok;
      const settled = principalDue(pokok, term, due) - paid <= slack;
      const fewest = settled ? 0 : Math.max(0, due - instalmentsPaid(pokok, term, Math.min(paid + slack, pokok - 1)));
      // The small shortfall may be booked as overdue or not; the instalments that are wholly unpaid must be.
      const beyondTerm = Math.max(0, due - term);
      const least =
        fewest < months ? Math.min(amount, Math.max(0, fewest - beyondTerm) * instalmentOf(pokok, term)) : amount;
      const tolerance = settings.moneyTolerance;
      const fitsAmount = at(overdue, row) <= amount + tolerance && at(overdue, row) >= least - tolerance;
      const fitsMonths = at(behind, row) === months || at(behind, row) === fewest;
      if (fitsAmount && fitsMonths) return null;
      // A small shortfall is told as paid, but where the other cell says that it is booked: the two must agree (`loan-arrears`).
      const isBooked = fitsAmount ? at(overdue, row) > tolerance : at(behind, row) > 0;
      const expected = settled && !isBooked ? { amount: 0, months: 0 } : { amount, months };
      const params = { months: expected.months, due, term };
      const plain = ['months', 'due', 'term'];
      return fitsAmount
        ? {
            column: 'Lama Tunggakan (bulan)',
            variant: 'months',
            params,
            plain,
            fix: { value: expected.months, certain: false },
          }
        : {
            params: { ...params, unit: 'rp', amount: expected.amount },
            plain,
            fix: { value: expected.amount, certain: false },
          };
    };
  },
});
