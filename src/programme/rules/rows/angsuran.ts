import { at, codeAt, joins, type Hit, type RowRule } from '../../../engine/check';
import { rowRule } from '../rowRule';

/** A payment before its loan was lent. */
const instalmentDate = rowRule({
  id: 'instalment-date',
  severity: 'error',
  phase: 'row',
  table: 'Angsuran',
  reads: ['Tanggal', 'Nomor Pinjaman'],
  gathers: { Pinjaman: ['Tanggal Cair'] },
  column: 'Tanggal',
  prepare(table, subject, gathered) {
    const loans = subject.get(joins).rows('Angsuran', 'Nomor Pinjaman');
    const paid = table.number('Tanggal').values;
    const lent = gathered('Pinjaman').number('Tanggal Cair').values;
    return (row) => {
      const limit = at(lent, codeAt(loans, row));
      return at(paid, row) < limit ? { params: { unit: 'date', read: at(paid, row), limit } } : null;
    };
  },
});

/** A correction that is not the exact reversal of one payment of its loan (docs/spec/ledger.md 8). */
const instalmentReversal = rowRule({
  id: 'instalment-reversal',
  severity: 'error',
  phase: 'row',
  table: 'Angsuran',
  reads: ['Koreksi Atas', 'Nomor Pinjaman', 'Pokok', 'Jasa', 'Tanggal'],
  gathers: { Angsuran: ['Koreksi Atas', 'Pokok', 'Jasa', 'Tanggal'] },
  column: 'Koreksi Atas',
  isIdle: (subject) =>
    subject
      .state('Angsuran')
      .table.text('Koreksi Atas')
      .codes.every((code) => code === -1),
  prepare(table, subject) {
    const { codes, dictionary } = table.text('Koreksi Atas');
    const { rowOf } = subject.get(joins).index('Angsuran');
    const loans = subject.get(joins).rows('Angsuran', 'Nomor Pinjaman');
    const [pokok, jasa, days] = [table.number('Pokok'), table.number('Jasa'), table.number('Tanggal')];
    const isUnusable = subject.unusable('Angsuran', ['Pokok', 'Jasa', 'Tanggal']);
    const receipts = codes.map((code) => (code === -1 ? -1 : rowOf(dictionary[code] ?? '')));
    const first = new Map<number, number>();
    receipts.forEach((receipt, row) => {
      if (receipt !== -1 && !first.has(receipt)) first.set(receipt, row);
    });
    return (row): Hit | null => {
      const receipt = codeAt(receipts, row);
      if (receipt === -1 || codeAt(loans, receipt) !== codeAt(loans, row)) return {};
      if (isUnusable(receipt)) return null;
      const sum = ({ values }: typeof pokok): number => at(values, row) + at(values, receipt);
      const params = { unit: 'rp', pokok: 0 - at(pokok.values, receipt), jasa: 0 - at(jasa.values, receipt) };
      if (sum(pokok) !== 0 || sum(jasa) !== 0) return { variant: 'amount', params };
      const [day, paid] = [at(days.values, row), at(days.values, receipt)];
      if (day < paid) return { variant: 'before', params: { unit: 'date', read: day, limit: paid } };
      const earlier = first.get(receipt) ?? row;
      if (earlier === row) return null;
      return { variant: 'again', params: { row: (table.sheetRows[earlier] ?? 0) + 1 }, plain: ['row'] };
    };
  },
});

export const angsuranRules: readonly RowRule[] = [instalmentDate, instalmentReversal];
