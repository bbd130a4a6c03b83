import type { AbsenceRule, Subject } from '../../../engine/check';
import { monthKey } from '../../../engine/dataset';
import { closedColumns, closedMonths, closingCodes } from '../../loans/closingCodes';

const rowsOf = ({ context }: Subject, name: string) => context.own?.get(name) ?? [];

/** A closed month whose payments, plans, UPK rows or terms are not what they were when it was closed. */
export const closedChanged: AbsenceRule = {
  id: 'closed-changed',
  severity: 'warning',
  phase: 'absence',
  table: 'UPK',
  gathers: closedColumns,
  isIdle: (subject) => rowsOf(subject, 'Tutup Buku').length === 0,
  find(subject) {
    const closed = closedMonths(rowsOf(subject, 'Tutup Buku'));
    if (closed.length === 0) return [];
    const codes = closingCodes(
      subject.dataset,
      rowsOf(subject, 'Isian UPK'),
      closed.map(({ month }) => month),
    );
    return closed.flatMap(({ month, code }, index) =>
      codes[index] === code ? [] : [{ value: month, about: monthKey(month), params: { unit: 'month', month } }],
    );
  },
};
