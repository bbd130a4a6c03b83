import {
  earlierOf,
  isChanged,
  joins,
  rowNumber,
  valueAt,
  type AbsenceRule,
  type Earlier,
  type Hit,
  type Subject,
} from '../../../engine/check';
import { tablesOf } from '../rowRule';

/** A loan with a balance then that is not there now: its earlier row, and the row of a new loan that is the same but for its number, if any. */
interface GoneLoan {
  readonly then: number;
  readonly renumbered: number | null;
}

/** The earlier workbook, where it had the table of loans, each with a number that can be read: only then it is known which loans are new. */
export function earlierWithLoans(subject: Subject): Earlier | null {
  const earlier = subject.get(earlierOf);
  if (earlier?.subject.dataset.present.has('Pinjaman') !== true) return null;
  return earlier.subject.get(joins).index('Pinjaman').complete ? earlier : null;
}

/** Loans that vanished; null while that cannot be judged: no earlier workbook, no table, or a loan now without a readable number. */
export function goneLoans(subject: Subject): readonly GoneLoan[] | null {
  const earlier = subject.get(earlierOf);
  if (earlier === null || !subject.dataset.present.has('Pinjaman')) return null;
  const index = subject.get(joins).index('Pinjaman');
  if (!index.complete) return null;
  const loans = tablesOf(subject).Pinjaman;
  const before = earlier.table('Pinjaman');
  const twins = earlier.twins('Pinjaman');
  const newRows = Array.from(twins.keys()).filter((row) => twins[row] === -1);
  const taken = new Set<number>();
  const gone: GoneLoan[] = [];
  for (let then = 0; then < before.rowCount; then++) {
    const number = valueAt(before, then, 'Nomor Pinjaman');
    const balance = Number(valueAt(before, then, 'Saldo') ?? 0);
    if (number === null || balance <= subject.settings.moneyTolerance || index.rowOf(String(number)) !== -1) continue;
    const same = (row: number): boolean =>
      !taken.has(row) &&
      ['Kode BKM', 'Nama KSM', 'Pokok', 'Tanggal Cair'].every((header) => {
        const value = valueAt(loans, row, header);
        return value !== null && !isChanged(valueAt(before, then, header), value);
      });
    const renumbered = newRows.find(same) ?? null;
    if (renumbered !== null) taken.add(renumbered);
    gone.push({ then, renumbered });
  }
  return gone;
}

/** A loan with a balance in the earlier workbook that is not in this one. */
export const thenLoanGone: AbsenceRule = {
  id: 'then-loan-gone',
  severity: 'error',
  phase: 'absence',
  table: 'Pinjaman',
  find(subject) {
    const earlier = subject.get(earlierOf);
    if (earlier === null) return [];
    const { Pinjaman } = tablesOf(subject);
    const before = earlier.table('Pinjaman');
    return (subject.get(goneLoans) ?? []).map(({ then, renumbered }): Hit => {
      const loan = valueAt(before, then, 'Nomor Pinjaman');
      const bkm = valueAt(before, then, 'Kode BKM');
      const balance = valueAt(before, then, 'Saldo');
      const params = { unit: 'rp', loan, bkm, balance };
      const gone = { value: loan, about: String(loan ?? bkm ?? '') };
      if (renumbered === null) return { ...gone, params };
      const other = valueAt(Pinjaman, renumbered, 'Nomor Pinjaman');
      const row = rowNumber(Pinjaman, renumbered);
      return { ...gone, variant: 'renumbered', params: { ...params, other, row }, plain: ['row'] };
    });
  },
};
